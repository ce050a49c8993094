const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A place in a text: UTF-16 offsets, start included, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Whether a cut at the offset leaves every character whole as a reader sees it: no surrogate pair,
 * combining sequence or joined emoji is split (Unicode Standard Annex 29).
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || isCertainBoundary(text, offset)) return true
  return clusterAt(text, offset).start === offset
}

/** The smallest span of whole characters that holds `start` to `end` (UTF-16 offsets). */
export function wholeGraphemes(text: string, start: number, end: number): Span {
  return {
    start: isGraphemeBoundary(text, start) ? start : clusterAt(text, start).start,
    end: isGraphemeBoundary(text, end) ? end : clusterAt(text, end).end,
  }
}

/**
 * Units that never join their neighbour of the same list: line feed, printable ASCII, Latin-1,
 * Cyrillic, kana and common Han letters. They spare most texts the segmenter, which reads the whole
 * string it is given each time.
 */
const PLAIN = /[\n\x20-\x7e\u00c0-\u00ff\u0400-\u0481\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/

const isCertainBoundary = (text: string, offset: number) =>
  PLAIN.test(text.charAt(offset - 1)) && PLAIN.test(text.charAt(offset))

/** The cluster that holds the code unit at `offset`, found between the nearest certain boundaries. */
function clusterAt(text: string, offset: number): Span {
  let from = offset
  while (from > 0 && !isCertainBoundary(text, from)) from--
  let to = offset + 1
  while (to < text.length && !isCertainBoundary(text, to)) to++
  const { index, segment } = segmenter.segment(text.slice(from, to)).containing(offset - from) as {
    index: number
    segment: string
  }
  return { start: from + index, end: from + index + segment.length }
}
