import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../shared/extract/assemble'
import { outsideArticle } from '../../../shared/extract/outside-article'
import { withWholePage } from '../../../shared/extract/whole-page'

const texts = (...all: readonly string[]) => all.map((text) => ({ text }))
const textOf = (...all: readonly string[]) =>
  assemble(
    'html',
    all.map((text) => ({ kind: 'paragraph', text })),
  )

describe('what of a page stands outside its article', () => {
  it('is counted in words, and its blocks are given in the order of the page', () => {
    const page = texts('Home More', 'The quay', 'It is empty.', 'CORRECTION: it is not.')
    const { words, of, blocks } = outsideArticle(page, texts('It is empty.'), 'The quay')
    expect({ words, of }).toEqual({ words: 6, of: 11 })
    expect(blocks).toEqual(texts('Home More', 'CORRECTION: it is not.'))
  })

  it('is nothing where the article only cut its blocks otherwise', () => {
    const page = texts('One two', 'three. Four', 'five')
    expect(outsideArticle(page, texts('One two three.', 'Four five'), '')).toMatchObject({
      words: 0,
      blocks: [],
    })
  })

  it('is a passage that stands once more than in the article', () => {
    const { words, blocks } = outsideArticle(texts('Same', 'Same'), texts('Same'), '')
    expect({ words, blocks }).toEqual({ words: 1, blocks: texts('Same') })
  })

  it('and what is in it are together the page', () => {
    const block = fc.stringMatching(/^[a-d]( [a-d]){0,4}$/)
    fc.assert(
      fc.property(fc.array(block), fc.array(fc.boolean()), (page, kept) => {
        const article = texts(...page.filter((_, at) => kept[at] === true))
        const { words, of } = outsideArticle(texts(...page), article, '')
        const inside = article.reduce((sum, { text }) => sum + text.split(' ').length, 0)
        expect(words + inside).toBe(of)
      }),
    )
  })
})

describe('a text with the whole page', () => {
  const article = { ...textOf('First.', 'Second.'), outside: 4 }
  const whole = textOf('Menu', 'First.', 'Aside with words', 'Second.')

  it('has everything in its place where nothing hangs on the text', () => {
    expect(withWholePage(article, whole, '', 'in-order')).toEqual(whole)
  })

  it('has what was outside behind it where offsets must keep their meaning', () => {
    const text = withWholePage(article, whole, '', 'behind')
    expect(text.text).toBe('First.\nSecond.\nMenu\nAside with words')
    expect(text.blocks.map(({ start, end }) => text.text.slice(start, end))).toEqual(
      text.text.split('\n'),
    )
    expect(text).not.toHaveProperty('outside')
  })

  it('is the same however often it is taken', () => {
    const once = withWholePage(article, whole, '', 'behind')
    expect(withWholePage(once, whole, '', 'behind')).toEqual(once)
  })
})
