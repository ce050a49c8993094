import type { ReactNode } from 'react'

/** Something the palette leads to. */
export interface PaletteEntry {
  readonly id: string
  /** Heading it stands under: "Commands", "Sources". */
  readonly group: string
  readonly text: string
  /** Id such as S1 or c14, before the text. */
  readonly label?: string
  readonly sign?: ReactNode
  /** Where it is or belongs, after the text. */
  readonly where?: string | undefined
  readonly keys?: string | undefined
  /** Why it cannot be chosen now. */
  readonly unavailable?: string | undefined
  readonly run: () => void
}

/** Entries of one group shown at once. */
const SHOWN = 8

/**
 * The entries whose label or text hold every word of the query, groups in their given order. Entries
 * that begin with the query come first, those that cannot be chosen now last. Without a query only
 * commands are shown.
 */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  query: string,
): readonly PaletteEntry[] {
  const words = wordsOf(query)
  if (words.length === 0) return entries.filter(({ group }) => group === 'Commands')
  const groups = [...new Set(entries.map(({ group }) => group))]
  const found = entries.filter((entry) => words.every((word) => haystack(entry).includes(word)))
  return groups.flatMap((group) =>
    found
      .filter((entry) => entry.group === group)
      .sort((a, b) => rank(a, words) - rank(b, words))
      .slice(0, SHOWN),
  )
}

const wordsOf = (query: string) => query.toLocaleLowerCase().split(/\s+/).filter(Boolean)

const haystack = ({ label = '', text, where = '' }: PaletteEntry) =>
  `${label} ${text} ${where}`.toLocaleLowerCase()

const rank = (entry: PaletteEntry, words: readonly string[]): number =>
  (entry.unavailable === undefined ? 0 : 2) + (begins(entry, words) ? 0 : 1)

const begins = (entry: PaletteEntry, [first = '']: readonly string[]) =>
  haystack(entry).trimStart().startsWith(first)

/** A stretch of a text, found or not. */
export interface Stretch {
  readonly text: string
  readonly found: boolean
}

/** The text cut where words of the query stand in it. */
export function foundStretches(text: string, query: string): readonly Stretch[] {
  const words = wordsOf(query).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (words.length === 0) return [{ text, found: false }]
  return text
    .split(new RegExp(`(${words.join('|')})`, 'iu'))
    .map((stretch, index) => ({ text: stretch, found: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '')
}
