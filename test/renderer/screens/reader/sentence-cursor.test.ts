import { describe, expect, it } from 'vitest'
import {
  extended,
  sentenceAt,
  sentenceBefore,
  sentenceFrom,
  shortened,
} from '../../../../renderer/screens/reader/sentence-cursor'
import { sourceText } from '../../../shared/clip/source-text'

const text = sourceText(['A title', 'One is here. Two is here.', '', 'Three is here.'])
const words = (span: { start: number; end: number } | null) =>
  span === null ? null : text.text.slice(span.start, span.end)

describe('the sentence cursor', () => {
  it('walks through every sentence of every paragraph and stops at the end', () => {
    const seen: (string | null)[] = []
    let at = sentenceFrom(text, 0)
    while (at !== null) {
      seen.push(words(at))
      at = sentenceFrom(text, at.end)
    }
    expect(seen).toEqual(['A title', 'One is here.', 'Two is here.', 'Three is here.'])
  })

  it('walks back the same way and stops at the start', () => {
    const seen: (string | null)[] = []
    let at = sentenceBefore(text, text.text.length)
    while (at !== null) {
      seen.push(words(at))
      at = sentenceBefore(text, at.start)
    }
    expect(seen).toEqual(['Three is here.', 'Two is here.', 'One is here.', 'A title'])
  })

  it('stands on the sentence of a place', () => {
    expect(words(sentenceAt(text, text.text.indexOf('wo is')))).toBe('Two is here.')
    expect(words(sentenceAt(text, text.text.indexOf('Three') - 1))).toBe('Three is here.')
  })

  it('grows over paragraphs and shrinks again, never below one sentence', () => {
    const one = sentenceFrom(text, text.text.indexOf('One')) as { start: number; end: number }
    const two = extended(text, one)
    const three = extended(text, two)
    expect(words(two)).toBe('One is here. Two is here.')
    expect(words(three)).toBe('One is here. Two is here.\n\nThree is here.')
    expect(extended(text, three)).toEqual(three)
    expect(shortened(text, three)).toEqual(two)
    expect(shortened(text, two)).toEqual(one)
    expect(shortened(text, one)).toEqual(one)
  })
})
