import { sentenceEnds } from '../text/sentence-breaks'
import { trimmedPassage } from './anchor'
import type { Span } from './graphemes'

/**
 * The sentences of a paragraph as places in the whole text, without white space between them.
 * @param from UTF-16 offset of the paragraph in the text
 * @param to end of the paragraph, excluded
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = []
  let start = from
  for (const end of sentenceEnds(text.slice(from, to))) {
    const sentence = trimmedPassage(text, start, from + end)
    if (sentence !== null) sentences.push(sentence)
    start = from + end
  }
  return sentences
}
