import { CasebookError } from '../../../shared/errors/casebook-error'
import { canonicalJson } from '../../../shared/journal/canonical-json'
import type { JournalEntry } from '../../../shared/journal/entry'
import { commit, type ProposedChange } from '../commit'
import type { OpenCase } from '../case-at-work'
import { keepingPlaces } from '../places-kept'
import { readEntryAt } from '../take-back'
import { refuseDangling } from './references'

/**
 * Makes the records of an entry what they were right after it, by a new entry; what else has
 * happened since stays.
 * @param only id of the one record that is meant; `null` for all of them
 * @throws CasebookError `refused` when they are so already, or when something would refer to what is
 *   not there; else when it was not saved. The case is then unchanged
 */
export const restoreEntry = (
  opened: OpenCase,
  seq: number,
  only: string | null = null,
): Promise<JournalEntry> =>
  commit(opened, async () => {
    const entry = await readEntryAt(opened, seq)
    const wanted = entry.changes.filter(({ id }) => only === null || id === only)
    const changes = await asTheyWere(opened, wanted)
    if (changes.length === 0) {
      throw new CasebookError('refused', `Nothing to restore: all is as entry ${seq} left it.`)
    }
    await refuseDangling(opened.database, changes)
    return { command: `Restore what entry ${seq} left: ${entry.command}`, changes }
  })

/** The changes that make records what they were, of those that are not so already. */
async function asTheyWere(
  { database }: OpenCase,
  wanted: JournalEntry['changes'],
): Promise<ProposedChange[]> {
  const changes: ProposedChange[] = []
  for (const { table, id, after: left } of wanted) {
    const before: unknown = (await database.table(table).get(id)) ?? null
    const after = keepingPlaces(table, left, before)
    if (canonicalJson(before) === canonicalJson(after)) continue
    changes.push({ table, id, before, after } as ProposedChange)
  }
  return changes
}
