import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimmedPassage } from '../../../shared/clip/anchor'
import { findQuote } from '../../../shared/clip/quote'
import { awkwardText } from './awkward-text'

describe('finding a quote', () => {
  const find = (text: string, quote: string) =>
    findQuote(text, quote).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['one place', 'a b c', 'b', ['b']],
    ['every place', 'so, so and so', 'so', ['so', 'so', 'so']],
    ['across a line break', 'carried out\nthe operation', 'out the', ['out\nthe']],
    ['with other white space', 'carried\u00a0 out', 'carried out', ['carried\u00a0 out']],
    ['with white space around the quote', 'said so.', '  said so.\n', ['said so.']],
    ['overlapping', 'na na na', 'na na', ['na na', 'na na']],
    ['nothing for no words', 'a b', ' \n ', []],
    ['nothing for other words', 'a b', 'c', []],
    ['no half of a character', 'Jose\u0301', 'Jose', []],
    ['an emoji as it is', 'ok 👍🏽 ok', '👍🏽', ['👍🏽']],
    ['no emoji without its skin tone', 'ok 👍🏽 ok', '👍', []],
  ])('%s', (_, text, quote, found) => {
    expect(find(text, quote)).toEqual(found)
  })

  it('finds every whole passage of a text again, however its white space was broken', () => {
    fc.assert(
      fc.property(awkwardText, (paragraphs) => {
        const text = paragraphs.join('\n')
        for (const paragraph of paragraphs) {
          // A joiner after the white space makes one character of both: no whole passage begins there.
          const passage = trimmedPassage(paragraph, 0, paragraph.length)
          if (passage === null || /^\s/.test(paragraph.slice(passage.start))) continue
          const words = paragraph.slice(passage.start, passage.end)
          expect(find(text, words.replace(/\s+/g, ' \n\t'))).toContain(words)
        }
      }),
    )
  })
})
