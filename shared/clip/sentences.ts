import { trimmedPassage } from './anchor'
import type { Span } from './graphemes'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after these ends a word, not a sentence, whatever follows. */
const ABBREVIATION = new RegExp(
  `(?:^|[\\s(“"])(?:${[
    '[A-Z]',
    '(?:[A-Z]\\.)+[A-Z]?',
    'M(?:r|s|rs)|Dr|Prof|Gen|Col|Sen|Rep|Lt|St',
    'No|Nos|Art|Para|Sec|Fig|[Vv]s?|[Cc]f|e\\.g|i\\.e|pp?|paras?',
    'Inc|Ltd|Corp|Co|Dept',
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  ].join('|')})\\.\\s*$`,
)

/**
 * The sentences of a paragraph as places in the whole text, without white space between them. Breaks
 * follow Unicode Standard Annex 29, mended after common abbreviations and
 * initials, and before a small letter: “Who?” she asked.
 * @param from UTF-16 offset of the paragraph in the text
 * @param to end of the paragraph, excluded
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = []
  let start = from
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const end = from + index + segment.length
    if (end < to && goesOn(text.slice(start, end), text.slice(end, to))) continue
    const sentence = trimmedPassage(text, start, end)
    if (sentence !== null) sentences.push(sentence)
    start = end
  }
  return sentences
}

const goesOn = (before: string, after: string) =>
  ABBREVIATION.test(before) || /^\p{Ll}/u.test(after)
