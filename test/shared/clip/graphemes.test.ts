import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isGraphemeBoundary, wholeGraphemes } from '../../../shared/clip/graphemes'
import { awkwardText } from './awkward-text'

it('agrees with the segmenter that reads the whole text', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  fc.assert(
    fc.property(awkwardText, (paragraphs) => {
      const text = paragraphs.join('\n')
      const cuts = new Set([
        0,
        text.length,
        ...[...segmenter.segment(text)].map(({ index }) => index),
      ])
      for (let offset = 0; offset <= text.length; offset++) {
        expect(isGraphemeBoundary(text, offset), `${JSON.stringify(text)} at ${offset}`).toBe(
          cuts.has(offset),
        )
      }
    }),
  )
})

it('widens a span no further than the characters it touches', () => {
  const text = 'a👍🏽b'
  expect(wholeGraphemes(text, 2, 4)).toEqual({ start: 1, end: 5 })
  expect(wholeGraphemes(text, 1, 5)).toEqual({ start: 1, end: 5 })
  expect(wholeGraphemes(text, 0, 1)).toEqual({ start: 0, end: 1 })
})
