import type { TableName } from '../../../shared/model/tables'
import type { EntryRecord } from '../../store/case-database'

/** Which entries are listed: all, or those that touched a kind of object. */
export type HistoryFilter = 'all' | 'sources' | 'clips' | 'actors' | 'briefings'

const tables: Readonly<Record<Exclude<HistoryFilter, 'all'>, readonly TableName[]>> = {
  sources: ['sources', 'texts'],
  clips: ['clips'],
  actors: ['actors', 'aliases', 'mentions'],
  briefings: ['briefings'],
}

export const historyFilters: readonly { readonly id: HistoryFilter; readonly words: string }[] = [
  { id: 'sources', words: 'Sources' },
  { id: 'clips', words: 'Clips' },
  { id: 'actors', words: 'Actors' },
  { id: 'briefings', words: 'Briefing' },
]

export const passes = (entry: EntryRecord, filter: HistoryFilter): boolean =>
  filter === 'all' || entry.tables.some((table) => tables[filter].includes(table))
