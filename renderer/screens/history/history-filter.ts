import type { TableName } from '../../../shared/model/tables'
import type { HistoryRow } from '../../store/reads/history-rows'

/** Kinds of object the history can be narrowed to. */
export type ObjectKind = 'sources' | 'clips' | 'actors' | 'briefings'

/** Kinds of entry: changes, or one kind of act. */
export type EntryKind = 'changes' | NonNullable<HistoryRow['act']>

/** Which entries are listed; `null` narrows nothing. */
export interface HistoryFilter {
  readonly object: ObjectKind | null
  readonly kind: EntryKind | null
  readonly analyst: string | null
  /** Today and so many days before it, less one. */
  readonly days: number | null
  /** Words that all stand in what was done. */
  readonly words: string
}

export const emptyFilter: HistoryFilter = {
  object: null,
  kind: null,
  analyst: null,
  days: null,
  words: '',
}

const tables: Readonly<Record<ObjectKind, readonly TableName[]>> = {
  sources: ['sources', 'texts', 'reports'],
  clips: ['clips'],
  actors: ['actors', 'aliases', 'mentions'],
  briefings: ['briefings'],
}

export const objectKinds: readonly { readonly id: ObjectKind; readonly words: string }[] = [
  { id: 'sources', words: 'Sources' },
  { id: 'clips', words: 'Clips' },
  { id: 'actors', words: 'Actors' },
  { id: 'briefings', words: 'Briefing' },
]

/** Whether an entry touched an object of the kind; a source that was looked at counts. */
export const touches = (row: HistoryRow, object: ObjectKind): boolean =>
  row.tables.some((table) => tables[object].includes(table)) ||
  (object === 'sources' && row.act === 'view')

/**
 * The entries that pass a filter, in the order they stand.
 * @param about numbers of the entries on one object; `null` for every entry
 * @param today the day of this computer, "2026-05-12"
 */
export function filtered(
  rows: readonly HistoryRow[],
  filter: HistoryFilter,
  about: ReadonlySet<number> | null,
  today: string,
): readonly HistoryRow[] {
  const { object, kind, analyst, days } = filter
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  const since = days === null ? '' : dayBefore(today, days - 1)
  return rows.filter(
    (row) =>
      (about === null || about.has(row.seq)) &&
      (object === null || touches(row, object)) &&
      (kind === null || kind === (row.act ?? 'changes')) &&
      (analyst === null || analyst === row.analyst) &&
      row.day >= since &&
      (words.length === 0 || hasWords(row, words)),
  )
}

function hasWords({ seq, command, analyst }: HistoryRow, words: readonly string[]): boolean {
  const text = `${seq} ${command} ${analyst}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** The day so many days before a day. */
export function dayBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - days)
  return moment.toISOString().slice(0, 10)
}
