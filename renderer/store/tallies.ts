import type { Clip } from '../../shared/model/clip'
import type { TableName } from '../../shared/model/tables'
import type { Replacement } from './outcomes'

/* What is counted with each change, because counting it anew takes a look at every record. */

/** How many records there are of each noun that the window counts. */
export type RecordCounts = Readonly<Record<CountedTable, number>>

type CountedTable = (typeof countedTables)[number]

const countedTables = ['sources', 'clips', 'actors'] as const

export const noRecords: RecordCounts = { sources: 0, clips: 0, actors: 0 }

export const isCounted = (table: TableName): table is CountedTable =>
  (countedTables as readonly TableName[]).includes(table)

/** The counts after records took the place of others. */
export function grownCounts(
  counts: RecordCounts,
  replacements: readonly Replacement[],
): RecordCounts {
  const grown = { ...counts }
  for (const { table, before, after } of replacements) {
    if (isCounted(table)) grown[table] += present(after).length - present(before).length
  }
  return grown
}

/** How many clips a source has; one without any has no tally. */
export interface ClipTally {
  /** Of the source. */
  readonly id: string
  readonly clips: number
}

/** By how much the number of clips of each source changes; a source for which it stays is left out. */
export function tallyChanges(replacements: readonly Replacement[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>()
  const add = (clips: readonly Clip[], by: 1 | -1) => {
    for (const { sourceId } of clips) changes.set(sourceId, (changes.get(sourceId) ?? 0) + by)
  }
  for (const { before, after } of replacements.filter(({ table }) => table === 'clips')) {
    add(present(before) as Clip[], -1)
    add(present(after) as Clip[], 1)
  }
  return new Map([...changes].filter(([, change]) => change !== 0))
}

const present = (records: readonly unknown[]): readonly unknown[] =>
  records.filter((record) => record !== undefined && record !== null)
