import type { Anchor } from '../model/clip'
import type { SourceText } from '../model/source-text'
import { isGraphemeBoundary, type Span } from './graphemes'

/** Where an anchor leads. An orphan leads nowhere: it is shown as lost, never at a guessed place. */
export type Resolution =
  | ({ readonly state: 'exact' | 'moved' } & Span)
  | { readonly state: 'orphan' }

/**
 * Finds the passage of an anchor in a text of its source. `exact`: the same extractor reads the same
 * words at the same place. `moved`: another version of the text holds the words at one place alone
 * that its context confirms. Everything else is an orphan, and so is every anchor of other bytes.
 * @param sha256 of the original the text was read from
 */
export function resolveAnchor(anchor: Anchor, text: SourceText, sha256: string): Resolution {
  if (anchor.sha256 !== sha256) return { state: 'orphan' }
  if (isSameExtractor(anchor, text) && standsAt(text.text, anchor.exact, anchor.start)) {
    return { state: 'exact', start: anchor.start, end: anchor.end }
  }
  const start = uniquePlace(anchor, text.text)
  return start === null
    ? { state: 'orphan' }
    : { state: 'moved', start, end: start + anchor.exact.length }
}

const isSameExtractor = (anchor: Anchor, text: SourceText) =>
  anchor.extractor.id === text.extractor.id && anchor.extractor.version === text.extractor.version

const standsAt = (text: string, words: string, start: number) => text.startsWith(words, start)

/**
 * A quote that occurs once needs its context on one side at least: a lone word may be unique and
 * yet stand in another sentence. A quote that occurs more often needs both sides, at one place only.
 */
function uniquePlace(anchor: Anchor, text: string): number | null {
  const places = occurrences(text, anchor.exact)
  const needed = places.length === 1 ? 1 : 2
  const confirmed = places.filter((start) => sidesConfirmed(anchor, text, start) >= needed)
  return confirmed.length === 1 ? (confirmed[0] as number) : null
}

function sidesConfirmed(anchor: Anchor, text: string, start: number): number {
  const end = start + anchor.exact.length
  // No context means the anchor stood at the very start or end of its text.
  const before = anchor.prefix === '' ? start === 0 : text.slice(0, start).endsWith(anchor.prefix)
  const after = anchor.suffix === '' ? end === text.length : text.startsWith(anchor.suffix, end)
  return Number(before) + Number(after)
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isGraphemeBoundary(text, at) && isGraphemeBoundary(text, at + words.length)) found.push(at)
  }
  return found
}
