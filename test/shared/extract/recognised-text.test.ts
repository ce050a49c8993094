import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../shared/extract/assemble'
import {
  pagesToRecognise,
  pagesWithoutText,
  pageWords,
  recognisedPages,
  withRecognised,
} from '../../../shared/extract/recognised-text'
import type { RecognisedPage } from '../../../shared/model/source-text'

const size = { width: 612, height: 792 }
const box = { x: 72, y: 100, width: 300, height: 12 }

/** A text of three or more pages, of which those with words have one paragraph each. */
const pagesOf = (words: readonly string[]) =>
  assemble(
    'pdf',
    words.flatMap((text, at) =>
      text === ''
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text,
              placed: [{ ...box, page: at + 1, start: 0, end: text.length }],
            },
          ],
    ),
    words.map((_, at) => ({ ...size, number: at + 1 })),
  )

const recognised = (number: number, ...paragraphs: readonly string[][]): RecognisedPage => ({
  number,
  confidence: paragraphs.length === 0 ? 0 : 91,
  paragraphs: paragraphs.map((lines) => lines.map((text) => ({ text, ...box }))),
})

/** The words of each page, by its boxes. */
const byPage = ({ text, boxes }: ReturnType<typeof pagesOf>) =>
  boxes.map(({ page, start, end }) => [page, text.slice(start, end)])

describe('words that were recognised on pages without text', () => {
  it('stand where their page stands, and what comes behind moves', () => {
    const text = withRecognised(
      pagesOf(['First.', '', 'Third.', '']),
      [recognised(4, ['Fourth.']), recognised(2, ['Second', 'page.'], ['More.'])],
      'in-order',
    )
    expect(text.text).toBe('First.\nSecond page.\nMore.\nThird.\nFourth.')
    expect(text.blocks.map(({ page, start, end }) => [page, text.text.slice(start, end)])).toEqual([
      [1, 'First.'],
      [2, 'Second page.'],
      [2, 'More.'],
      [3, 'Third.'],
      [4, 'Fourth.'],
    ])
    expect(byPage(text)).toEqual([
      [1, 'First.'],
      [2, 'Second'],
      [2, 'page.'],
      [2, 'More.'],
      [3, 'Third.'],
      [4, 'Fourth.'],
    ])
    expect(text.pages.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'First.',
      'Second page.\nMore.',
      'Third.',
      'Fourth.',
    ])
    expect(recognisedPages(text.pages).map(({ number }) => number)).toEqual([2, 4])
  })

  it('stand behind everything where offsets must keep their meaning', () => {
    const before = pagesOf(['', 'Second.'])
    const text = withRecognised(before, [recognised(1, ['First.'])], 'behind')
    expect(text.text).toBe('Second.\nFirst.')
    expect(text.boxes.slice(0, 1)).toEqual(before.boxes)
    expect(byPage(text)).toEqual([
      [2, 'Second.'],
      [1, 'First.'],
    ])
  })

  it('are the whole text where there was none', () => {
    const text = withRecognised(pagesOf(['', '']), [recognised(2, ['Second.'])], 'in-order')
    expect(text.text).toBe('Second.')
    expect(pagesWithoutText(text.pages).map(({ number }) => number)).toEqual([1])
  })

  it('join a word that a line end split', () => {
    const text = withRecognised(
      pagesOf(['']),
      [recognised(1, ['the har-', 'bour was'])],
      'in-order',
    )
    expect(text.text).toBe('the harbour was')
    expect(byPage(text)).toEqual([
      [1, 'the har'],
      [1, 'bour was'],
    ])
  })

  it('leave a page that holds text as it is, and remember one without words', () => {
    const before = pagesOf(['First.', ''])
    const text = withRecognised(before, [recognised(1, ['Else.']), recognised(2)], 'in-order')
    expect(text.text).toBe('First.')
    expect(pagesWithoutText(text.pages)).toEqual([])
    expect(recognisedPages(text.pages)).toEqual([])
  })

  it('never change what a span of the text before says, wherever they are put', () => {
    const page = fc.constantFrom('', 'One.', 'Two words.')
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('in-order' as const, 'behind' as const),
        (words, where) => {
          const before = pagesOf(words)
          const found = words.map((_, at) => recognised(at + 1, [`Seen ${at + 1}.`]))
          const after = withRecognised(before, found, where)
          if (where === 'behind') expect(after.text.startsWith(before.text)).toBe(true)
          expect(after.text.split('\n').toSorted()).toEqual(
            words.map((word, at) => word || `Seen ${at + 1}.`).toSorted(),
          )
          for (const { page, start, end } of [...after.blocks, ...after.boxes]) {
            const word = words[(page ?? 0) - 1]
            expect(after.text.slice(start, end)).toBe(word || `Seen ${page}.`)
          }
          for (const { number, start, end } of after.pages) {
            expect(after.text.slice(start, end)).toBe(words[number - 1] || `Seen ${number}.`)
          }
        },
      ),
    )
  })
})

describe('pages in words', () => {
  it.each([
    [[3], 'page 3'],
    [[3, 5], 'pages 3 and 5'],
    [[3, 4, 5], 'pages 3 to 5'],
    [[3, 5, 9], '3 pages from page 3 on'],
  ])('%j', (numbers, words) => {
    expect(pageWords(numbers.map((number) => ({ number })))).toBe(words)
  })
})

describe('words that were recognised on a page that is a picture with a stamp', () => {
  const stamped = (words: readonly string[], number: number) => {
    const text = pagesOf(words)
    const pages = text.pages.map((page) =>
      page.number === number ? { ...page, pictured: true as const } : page,
    )
    return { ...text, pages }
  }
  const found = recognised(2, ['Received 19 July', 'The quay is closed.'])

  it('follow the stamp, which is not there twice', () => {
    const text = withRecognised(
      stamped(['First.', 'RECEIVED 19 JULY', 'Third.'], 2),
      [found],
      'in-order',
    )
    expect(text.text).toBe('First.\nRECEIVED 19 JULY\nThe quay is closed.\nThird.')
    expect(text.pages.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'First.',
      'RECEIVED 19 JULY\nThe quay is closed.',
      'Third.',
    ])
    expect(recognisedPages(text.pages).map(({ number }) => number)).toEqual([2])
    expect(pagesToRecognise(text.pages)).toEqual([])
  })

  it('stand behind everything where offsets must keep their meaning', () => {
    const before = stamped(['First.', 'RECEIVED 19 JULY', 'Third.'], 2)
    const text = withRecognised(before, [found], 'behind')
    expect(text.text).toBe(`${before.text}\nThe quay is closed.`)
    expect(text.boxes.slice(0, before.boxes.length)).toEqual(before.boxes)
    expect(byPage(text).at(-1)).toEqual([2, 'The quay is closed.'])
  })

  it('are asked for once: a picture without further words is remembered', () => {
    const before = stamped(['RECEIVED 19 JULY'], 1)
    expect(pagesToRecognise(before.pages)).toHaveLength(1)
    const text = withRecognised(before, [recognised(1, ['received 19 july'])], 'in-order')
    expect(text.text).toBe(before.text)
    expect(pagesToRecognise(text.pages)).toEqual([])
    expect(recognisedPages(text.pages)).toEqual([])
  })
})
