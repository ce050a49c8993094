const WORD_UNIT = /[\p{L}\p{M}\p{N}_]/u

/** A place in a text: UTF-16 offsets, start included, end excluded. */
export interface NamePlace {
  readonly start: number
  readonly end: number
}

/**
 * Where one of the names stands in a stretch of text as whole words, in order and without overlap;
 * of two names at one place the longer. Case must agree: `Apt` is a word, `APT` a name.
 * @param from UTF-16 offset the search begins at
 * @param to offset it ends at, excluded
 */
export function placesOfNames(
  text: string,
  names: readonly string[],
  from = 0,
  to = text.length,
): NamePlace[] {
  const longestFirst = names
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const pattern = new RegExp(longestFirst.map(escapeForPattern).join('|'), 'gu')
  pattern.lastIndex = from
  const places: NamePlace[] = []
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const place = { start: found.index, end: found.index + found[0].length }
    if (place.end > to) break
    if (isWholeWord(text, place)) places.push(place)
    else pattern.lastIndex = place.start + 1
  }
  return places
}

const escapeForPattern = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A name that begins or ends in a sign (`@handle`, `C++`) needs no word boundary at that end. */
function isWholeWord(text: string, { start, end }: NamePlace): boolean {
  const joinsBefore = isWordAt(text, start) && isWordAt(text, start - 1)
  const joinsAfter = isWordAt(text, end - 1) && isWordAt(text, end)
  return !joinsBefore && !joinsAfter
}

const isWordAt = (text: string, unit: number) => WORD_UNIT.test(text.charAt(unit))
