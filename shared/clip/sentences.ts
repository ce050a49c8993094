import { trimmedPassage } from './anchor'
import type { Span } from './graphemes'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after these ends a word, not a sentence, whatever follows. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]?|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Gg]en|[Cc]ol|[Ss]en|[Ss]t|[Nn]o|[Aa]rt|[Pp]ara|[Ff]ig|[Cc]f|[Vv]s?|[Ii]nc|[Ll]td|[Cc]orp|[Cc]o|[Dd]ept|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|e\.g|i\.e|pp?)\.\s*$/

/**
 * The sentences of a paragraph as places in the whole text, without white space between them. Breaks
 * follow Unicode Standard Annex 29, mended after common abbreviations and initials.
 * @param from UTF-16 offset of the paragraph in the text
 * @param to end of the paragraph, excluded
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = []
  let start = from
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const end = from + index + segment.length
    if (end < to && ABBREVIATION.test(text.slice(start, end))) continue
    const sentence = trimmedPassage(text, start, end)
    if (sentence !== null) sentences.push(sentence)
    start = end
  }
  return sentences
}
