const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Whether a cut at the offset leaves every character whole as a reader sees it: no surrogate pair,
 * combining sequence or joined emoji is split (Unicode Standard Annex 29).
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || clusterAt(text, offset).start === offset
}

/** The smallest span of whole characters that holds `start` to `end` (UTF-16 offsets). */
export function wholeGraphemes(text: string, start: number, end: number): Span {
  return {
    start: isGraphemeBoundary(text, start) ? start : clusterAt(text, start).start,
    end: isGraphemeBoundary(text, end) ? end : clusterAt(text, end).end,
  }
}

/** A place in a text: UTF-16 offsets, start included, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The cluster that holds the code unit at `offset`. Clusters never cross a line feed. */
function clusterAt(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const line = text.slice(from, next === -1 ? text.length : next)
  const found = segmenter.segment(line).containing(offset - from)
  // No cluster holds the line feed itself.
  if (found === undefined) return { start: offset, end: offset + 1 }
  return { start: from + found.index, end: from + found.index + found.segment.length }
}
