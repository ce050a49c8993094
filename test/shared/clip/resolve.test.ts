import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorPassage } from '../../../shared/clip/anchor'
import { resolveAnchor } from '../../../shared/clip/resolve'
import { awkwardText } from './awkward-text'
import { SHA256, sourceText } from './source-text'

const report = [
  'Allies condemn Beijing',
  'Canada said it was confident.',
  'The embassy called the accusation groundless.',
]

const anchorIn = (paragraphs: readonly string[], words: string) => {
  const text = sourceText(paragraphs)
  const start = text.text.indexOf(words)
  return anchorPassage(text, SHA256, start, start + words.length)
}

describe('resolving an anchor', () => {
  const anchor = anchorIn(report, 'called the accusation groundless')

  it('finds the same words at the same place', () => {
    expect(resolveAnchor(anchor, sourceText(report), SHA256)).toEqual({
      state: 'exact',
      start: anchor.start,
      end: anchor.end,
    })
  })

  it('follows the words to where a better extractor put them', () => {
    const later = sourceText(['By our staff', ...report], 2)
    const shift = 'By our staff\n'.length
    expect(resolveAnchor(anchor, later, SHA256)).toEqual({
      state: 'moved',
      start: anchor.start + shift,
      end: anchor.end + shift,
    })
  })

  it('does not believe a position that another extractor version counted', () => {
    const words = 'in 2018'
    const first = anchorIn([`then ${words} and later`], words)
    const elsewhere = sourceText([`1234 ${words} it began`, `then ${words} and later`], 2)
    expect(resolveAnchor(first, elsewhere, SHA256)).toMatchObject({ state: 'moved', start: 27 })
  })

  it.each([
    ['the words were changed', ['The embassy called the allegation groundless.']],
    ['the words are gone', ['Allies condemn Beijing']],
    ['a lone word stands in another sentence', ['Nobody called the accusation groundless yet']],
    ['two places look the same', [report[2] as string, report[2] as string]],
    [
      'two places, each with half of the context',
      [
        'The embassy called the accusation groundless today',
        'It called the accusation groundless.',
      ],
    ],
  ])('is lost when %s', (_, paragraphs) => {
    expect(resolveAnchor(anchor, sourceText(paragraphs, 2), SHA256)).toEqual({ state: 'orphan' })
  })

  it('is lost in a text of other bytes, even where the words stand', () => {
    expect(resolveAnchor(anchor, sourceText(report), 'cd'.repeat(32))).toEqual({ state: 'orphan' })
  })

  it('does not take a repeated passage for its neighbour', () => {
    const repeated = ['one. Said so. two.', 'three. Said so. four.']
    const second = anchorIn(repeated.slice(1), 'Said so.')
    expect(resolveAnchor(second, sourceText(repeated, 2), SHA256)).toMatchObject({
      state: 'moved',
      start: 26,
    })
  })

  it('always finds its own text, and in a changed text only the very words', () => {
    fc.assert(
      fc.property(
        awkwardText,
        awkwardText,
        fc.nat(),
        fc.nat(),
        (paragraphs, others, one, other) => {
          const text = sourceText(paragraphs)
          const [start, end] = [one, other]
            .map((n) => n % (text.text.length + 1))
            .sort((a, b) => a - b) as [number, number]
          if (text.text.slice(start, end).trim() === '') return
          const made = anchorPassage(text, SHA256, start, end)
          expect(resolveAnchor(made, text, SHA256)).toEqual({
            state: 'exact',
            start: made.start,
            end: made.end,
          })

          const changed = sourceText([...others, ...paragraphs, ...others], 2)
          const found = resolveAnchor(made, changed, SHA256)
          if (found.state === 'orphan') return
          expect(found.state).toBe('moved')
          expect(changed.text.slice(found.start, found.end)).toBe(made.exact)
          // At the rim of a text there is no context on one side, so a twin may pass for the passage.
          if (made.prefix === '' || made.suffix === '') return
          const shift = others.join('\n').length + 1
          expect(found.start).toBe(made.start + shift)
        },
      ),
    )
  })
})
