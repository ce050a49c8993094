import type { JournalEntry } from '../../shared/journal/entry'
import { tableNames } from '../../shared/model/tables'
import type { CaseDatabase, GivenNumbers, ProjectionHead } from './case-database'

/** Writes entries and the head they lead to into the projection, in one transaction. */
export async function projectEntries(
  database: CaseDatabase,
  entries: readonly JournalEntry[],
  head: Omit<ProjectionHead, 'numbers'>,
): Promise<void> {
  await database.transaction('rw', [...tableNames, 'meta'], async () => {
    for (const entry of entries) {
      for (const change of entry.changes) {
        const table = database.table(change.table)
        if (change.after === null) await table.delete(change.id)
        else await table.put(change.after)
      }
    }
    const before = await database.meta.get('head')
    await database.meta.put({ ...head, numbers: grownNumbers(before?.numbers, entries) })
  })
}

/**
 * The number the next record of the table gets. A number is given once: that of a removed record
 * stays with what was written about it. Ask only inside a plan of `commit`.
 */
export async function nextNumber(
  database: CaseDatabase,
  table: keyof GivenNumbers,
): Promise<number> {
  const head = await database.meta.get('head')
  return (head?.numbers[table] ?? 0) + 1
}

function grownNumbers(
  before: GivenNumbers = { sources: 0, clips: 0 },
  entries: readonly JournalEntry[],
): GivenNumbers {
  const numbers = { ...before }
  for (const { table, after } of entries.flatMap((entry) => entry.changes)) {
    if ((table !== 'sources' && table !== 'clips') || after === null) continue
    numbers[table] = Math.max(numbers[table], (after as { number: number }).number)
  }
  return numbers
}

/** Empties the projection. */
export async function clearProjection(database: CaseDatabase): Promise<void> {
  await database.transaction('rw', [...tableNames, 'meta'], async () => {
    for (const name of [...tableNames, 'meta']) await database.table(name).clear()
  })
}
