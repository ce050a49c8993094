import { isGraphemeBoundary, type Span } from './graphemes'

/**
 * All places of a quote in a text, in order. Any run of white space in the quote stands for any run
 * in the text, line feeds between paragraphs included; nothing else is folded. Places that would
 * split a character are left out: `e` does not find the first half of a decomposed `é`.
 */
export function findQuote(text: string, quote: string): Span[] {
  const wanted = quote.trim().replace(/\s+/g, ' ')
  if (wanted === '') return []
  const folded = foldWhiteSpace(text)
  const places: Span[] = []
  for (let at = folded.text.indexOf(wanted); at !== -1; at = folded.text.indexOf(wanted, at + 1)) {
    const start = folded.offsets[at] as number
    // One past the last unit of the quote, which is never white space.
    const end = (folded.offsets[at + wanted.length - 1] as number) + 1
    if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end))
      places.push({ start, end })
  }
  return places
}

/** The text with each run of white space as one space, and for each of its units where it came from. */
function foldWhiteSpace(text: string): { text: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length + 1)
  const parts: string[] = []
  let length = 0
  for (const { 0: part, index } of text.matchAll(/\s+|\S+/g)) {
    const kept = /\s/.test(part) ? ' ' : part
    for (let unit = 0; unit < kept.length; unit++) offsets[length++] = index + unit
    parts.push(kept)
  }
  return { text: parts.join(''), offsets: offsets.subarray(0, length) }
}
