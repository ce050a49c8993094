import type { JournalEntry } from '../../../shared/journal/entry'
import type { TableName } from '../../../shared/model/tables'
import { commit, type ProposedChange } from '../commit'
import type { OpenCase } from '../case-at-work'
import { readEntryAt } from '../take-back'

/** What the history calls one record of each table. */
export const tableWords: Readonly<Record<TableName, string>> = {
  cases: 'case',
  sources: 'source',
  texts: 'text',
  clips: 'clip',
  actors: 'actor',
  aliases: 'name',
  mentions: 'tag',
  briefings: 'briefing',
  reports: 'airlock report',
}

/**
 * Makes the records of an entry what they were right after it, by a new entry; what else has
 * happened since stays.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export const restoreEntry = (opened: OpenCase, seq: number): Promise<JournalEntry> =>
  commit(opened, async () => {
    const { changes, command } = await readEntryAt(opened, seq)
    return {
      command: `Restore what entry ${seq} left: ${command}`,
      changes: changes.map(({ table, id, after }) => ({ table, id, after }) as ProposedChange),
    }
  })
