import type { Span } from '../../../../shared/clip/graphemes'

/** More places than anybody steps through; the count then says "over". */
export const MOST_PLACES = 999

/**
 * Places of the typed words, without regard to case; white space stands for any white space.
 * At most {@link MOST_PLACES}.
 */
export function findInText(text: string, typed: string): Span[] {
  const words = typed.trim().split(/\s+/).filter(Boolean).map(escapeForPattern)
  if (words.length === 0) return []
  const places: Span[] = []
  for (const found of text.matchAll(new RegExp(words.join('\\s+'), 'giu'))) {
    places.push({ start: found.index, end: found.index + found[0].length })
    if (places.length === MOST_PLACES) break
  }
  return places
}

const escapeForPattern = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
