import type { JournalEntry } from '../../shared/journal/entry'
import { tableNames } from '../../shared/model/tables'
import type { CaseDatabase, ProjectionHead } from './case-database'

/** Writes entries and the head they lead to into the projection, in one transaction. */
export async function projectEntries(
  database: CaseDatabase,
  entries: readonly JournalEntry[],
  head: ProjectionHead,
): Promise<void> {
  await database.transaction('rw', [...tableNames, 'meta'], async () => {
    for (const entry of entries) {
      for (const change of entry.changes) {
        const table = database.table(change.table)
        if (change.after === null) await table.delete(change.id)
        else await table.put(change.after)
      }
    }
    await database.meta.put(head)
  })
}

/** Empties the projection. */
export async function clearProjection(database: CaseDatabase): Promise<void> {
  await database.transaction('rw', [...tableNames, 'meta'], async () => {
    for (const name of [...tableNames, 'meta']) await database.table(name).clear()
  })
}
