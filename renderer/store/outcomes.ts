import type { JournalEntry } from '../../shared/journal/entry'
import type { TableName } from '../../shared/model/tables'
import type { Dexie } from 'dexie'

/** What a record was, `undefined` where that is still to be read, and what becomes of it in the end. */
export interface Outcome {
  readonly before: unknown
  /** `null` for one that is removed. */
  readonly after: unknown
}

/** What becomes of each record, by table and id. */
export type Outcomes = ReadonlyMap<TableName, ReadonlyMap<string, Outcome>>

/** @param replaced the record that each change replaced, `null` for none; left out where it is not known */
export function outcomesOf(
  entries: readonly JournalEntry[],
  replaced: readonly unknown[] = [],
): Outcomes {
  const outcomes = new Map<TableName, Map<string, Outcome>>()
  for (const [at, { table, id, after }] of entries.flatMap(({ changes }) => changes).entries()) {
    const records = outcomes.get(table) ?? new Map<string, Outcome>()
    const before = records.has(id) ? records.get(id)?.before : replaced[at]
    outcomes.set(table, records.set(id, { before, after }))
  }
  return outcomes
}

/** Records of one table as they stood, and the same records as they will stand. */
export interface Replacement {
  readonly table: TableName
  readonly before: readonly unknown[]
  readonly after: readonly unknown[]
}

/** What the records of some tables replace; what is not known is read. Ask before they are written. */
export function replacements(
  database: Dexie,
  outcomes: Outcomes,
  isWanted: (table: TableName) => boolean,
): Promise<readonly Replacement[]> {
  const wanted = [...outcomes].filter(([table]) => isWanted(table))
  return Promise.all(
    wanted.map(async ([table, records]) => {
      const all = [...records.values()]
      const before = all.some((outcome) => outcome.before === undefined)
        ? await database.table(table).bulkGet([...records.keys()])
        : all.map((outcome) => outcome.before)
      return { table, before, after: all.map((outcome) => outcome.after) }
    }),
  )
}
