import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorPassage } from '../../../shared/clip/anchor'
import { isGraphemeBoundary } from '../../../shared/clip/graphemes'
import { Anchor } from '../../../shared/model/clip'
import { SHA256, sourceText } from './source-text'
import { awkwardText } from './awkward-text'

describe('anchoring a passage', () => {
  const text = sourceText([
    'Allies condemn Beijing',
    'Canada said it was confident. The embassy denied it.',
  ])
  const anchorOf = (words: string) => {
    const start = text.text.indexOf(words)
    return anchorPassage(text, SHA256, start, start + words.length)
  }

  it('keeps the words, their place, their context and their paragraph', () => {
    expect(anchorOf('The embassy denied it.')).toEqual({
      extractor: { id: 'plain', version: 1 },
      sha256: SHA256,
      start: 53,
      end: 75,
      exact: 'The embassy denied it.',
      prefix: 'jing\nCanada said it was confident. '.slice(-32),
      suffix: '',
      paragraph: 2,
      page: null,
    })
  })

  it('leaves out white space at both ends', () => {
    expect(anchorOf(' it was confident. ')).toMatchObject({ exact: 'it was confident.' })
  })

  it('refuses a place without words', () => {
    for (const [start, end] of [
      [5, 5],
      [6, 7],
      [9, 4],
      [-1, 3],
      [0, 1000],
      [0.5, 3],
    ] as const) {
      expect(() => anchorPassage(text, SHA256, start, end)).toThrow('No clip was made')
    }
  })

  it.each([
    ['family 👨‍👩‍👧 seen', 9, '👨‍👩‍👧'],
    ['rare 𠮷野 name', 6, '𠮷'],
    ['Nguye\u0302\u0303n said', 5, 'e\u0302\u0303'],
    ['flag 🇨🇦 raised', 7, '🇨🇦'],
  ])('grows to whole characters in %j', (words, inside, whole) => {
    expect(anchorPassage(sourceText([words]), SHA256, inside, inside + 1).exact).toBe(whole)
  })

  it('names the page that the passage begins on', () => {
    const paged = {
      ...sourceText(['one', 'two', 'three']),
      pages: [
        { number: 1, start: 0, end: 7, width: 595, height: 842 },
        { number: 2, start: 8, end: 13, width: 595, height: 842 },
      ],
    }
    expect(anchorPassage(paged, SHA256, 4, 7)).toMatchObject({ page: 1, paragraph: 2 })
    expect(anchorPassage(paged, SHA256, 4, 13)).toMatchObject({ page: 1 })
    expect(anchorPassage(paged, SHA256, 8, 13)).toMatchObject({ page: 2, paragraph: 3 })
  })

  it('always makes an anchor the model accepts, of whole characters, that quotes its own place', () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), fc.nat(), (paragraphs, one, other) => {
        const awkward = sourceText(paragraphs)
        const [start, end] = [one, other]
          .map((n) => n % (awkward.text.length + 1))
          .sort((a, b) => a - b) as [number, number]
        if (awkward.text.slice(start, end).trim() === '') return
        const anchor = Anchor.parse(anchorPassage(awkward, SHA256, start, end))
        expect(awkward.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
        expect(awkward.text.startsWith(anchor.suffix, anchor.end)).toBe(true)
        expect(awkward.text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
        for (const cut of [anchor.start, anchor.end]) {
          expect(isGraphemeBoundary(awkward.text, cut)).toBe(true)
        }
        for (const part of [anchor.exact, anchor.prefix, anchor.suffix]) {
          expect(part.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
