import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { type ChangedMember, changedMembers } from '../../../shared/journal/changed-members'
import type { TableName } from '../../../shared/model/tables'
import { useOpenCase } from '../case-context'
import type { EntryRecord } from '../case-database'
import { readEntry, stateBefore } from '../take-back'

/** All entries of the journal, the newest first; `undefined` while they are fetched. */
export function useEntries(): readonly EntryRecord[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(() => database.entries.orderBy('seq').reverse().toArray(), [database])
}

/** What an entry did to one record. */
export interface SeenChange {
  readonly table: TableName
  readonly id: string
  readonly verb: 'made' | 'changed' | 'removed'
  readonly members: readonly ChangedMember[]
}

/** An entry with what it changed, read from the case file. */
export interface SeenEntry {
  readonly seq: number
  readonly changes: readonly SeenChange[]
}

/** What an entry changed; `undefined` while it is read. */
export function useSeenEntry(record: EntryRecord | null): SeenEntry | undefined {
  const opened = useOpenCase()
  const [seen, setSeen] = useState<SeenEntry>()
  useEffect(() => {
    let current = true
    if (record === null) return
    void (async () => {
      const entry = await readEntry(record)
      const changes = await Promise.all(
        entry.changes.map(async ({ table, id, after }): Promise<SeenChange> => {
          const before = await stateBefore(opened, table, id, entry.seq)
          const verb = before === null ? 'made' : after === null ? 'removed' : 'changed'
          return { table, id, verb, members: changedMembers(before, after) }
        }),
      )
      if (current) setSeen({ seq: entry.seq, changes })
    })()
    return () => {
      current = false
    }
  }, [opened, record])
  return seen?.seq === record?.seq ? seen : undefined
}
