import { paragraphAt } from '../../../shared/clip/place'
import type { Span } from '../../../shared/clip/graphemes'
import { sentencesOf } from '../../../shared/clip/sentences'
import type { SourceText } from '../../../shared/model/source-text'

/** The first sentence that begins at or after the offset, or `null` at the end of the text. */
export function sentenceFrom(text: SourceText, offset: number): Span | null {
  for (let index = paragraphAt(text, offset) - 1; index < text.blocks.length; index++) {
    const found = inBlock(text, index).find((sentence) => sentence.start >= offset)
    if (found !== undefined) return found
  }
  return null
}

/** The last sentence that ends at or before the offset, or `null` at the start of the text. */
export function sentenceBefore(text: SourceText, offset: number): Span | null {
  for (let index = paragraphAt(text, offset) - 1; index >= 0; index--) {
    const found = inBlock(text, index).findLast((sentence) => sentence.end <= offset)
    if (found !== undefined) return found
  }
  return null
}

/** The sentence that holds the offset, or else the next one. */
export function sentenceAt(text: SourceText, offset: number): Span | null {
  const sentences = inBlock(text, paragraphAt(text, offset) - 1)
  return sentences.find((sentence) => sentence.end > offset) ?? sentenceFrom(text, offset)
}

/** The passage with the next sentence added; the same passage at the end of the text. */
export function extended(text: SourceText, passage: Span): Span {
  const next = sentenceFrom(text, passage.end)
  return next === null ? passage : { start: passage.start, end: next.end }
}

/** The passage without its last sentence; the same passage when it has only one. */
export function shortened(text: SourceText, passage: Span): Span {
  const last = sentenceBefore(text, passage.end)
  const kept = last === null ? null : sentenceBefore(text, last.start)
  return kept === null || kept.end <= passage.start
    ? passage
    : { start: passage.start, end: kept.end }
}

function inBlock(text: SourceText, index: number): Span[] {
  const block = text.blocks[index]
  return block === undefined ? [] : sentencesOf(text.text, block.start, block.end)
}
