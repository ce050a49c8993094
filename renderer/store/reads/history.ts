import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type ChangedMember, changedMembers } from '../../../shared/journal/changed-members'
import type { Checkpoint } from '../../../shared/journal/entry'
import type { TableName } from '../../../shared/model/tables'
import { fromHex } from '../../../shared/text/bytes'
import type { OpenCase } from '../case-at-work'
import { useOpenCase } from '../case-context'
import type { EntryRecord } from '../case-database'
import { readEntry, stateBefore } from '../take-back'
import { keyWords } from '../verify/checkpoints'
import { chainWords, type HistoryRows, historyRowsOf } from './history-rows'

/**
 * The journal as the history lists it, as far as it was read, and always to its last entry.
 * @throws CasebookError, to be shown by the screen's boundary, when it cannot be read
 */
export function useHistoryRows(): HistoryRows {
  const opened = useOpenCase()
  const reader = historyRowsOf(opened)
  const [failure, setFailure] = useState<unknown>(null)
  const entries = useLiveQuery(
    async () => (await opened.database.meta.get('head'))?.entry,
    [opened.database],
  )
  useEffect(() => {
    if (entries !== undefined) reader.readUpTo(entries).catch(setFailure)
  }, [reader, entries])
  if (failure !== null) throw failure
  return useStore(reader.store)
}

/** The numbers of the entries that changed or tell of a record; `null` for every entry. */
export function useEntriesAbout(id: string | null): ReadonlySet<number> | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    if (id === null) return null
    return new Set(await database.entries.where('objects').equals(id).primaryKeys())
  }, [database, id])
}

/** The record an entry changed or tells of first; `null` when there is none. */
export async function firstObjectOf({ database }: OpenCase, seq: number): Promise<string | null> {
  return (await database.entries.get(seq))?.objects[0] ?? null
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
  readonly record: EntryRecord
  readonly changes: readonly SeenChange[]
  /** Chain value after the entry before it, hexadecimal; `null` for the first. */
  readonly previous: string | null
  /** Chain value after it in eight words. */
  readonly words: string
  /** Of a checkpoint: the words of the key that signed it, and whether that is the key at work here. */
  readonly signer: { readonly words: string; readonly here: boolean } | null
}

/**
 * One entry of the journal; `undefined` while it is read.
 * @throws CasebookError `damaged`, to be shown by the screen's boundary, when it cannot be read
 */
export function useSeenEntry(seq: number | null): SeenEntry | undefined {
  const opened = useOpenCase()
  const [seen, setSeen] = useState<SeenEntry>()
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    if (seq === null) return
    seenEntry(opened, seq).then(
      (entry) => current && setSeen(entry),
      (thrown: unknown) => current && !opened.closed && setFailure(thrown),
    )
    return () => {
      current = false
    }
  }, [opened, seq])
  if (failure !== null) throw failure
  return seen?.record.seq === seq ? seen : undefined
}

async function seenEntry(opened: OpenCase, seq: number): Promise<SeenEntry | undefined> {
  const [previous, record] = await opened.database.entries.bulkGet([seq - 1, seq])
  if (record === undefined) return undefined
  const entry = await readEntry(opened, record)
  const changes = await Promise.all(
    entry.changes.map(async ({ table, id, after }): Promise<SeenChange> => {
      const before = await stateBefore(opened, table, id, entry.seq)
      const verb = before === null ? 'made' : after === null ? 'removed' : 'changed'
      return { table, id, verb, members: changedMembers(before, after) }
    }),
  )
  return {
    record,
    changes,
    previous: previous?.chain ?? null,
    words: chainWords(record.chain),
    signer: await signerOf(opened, entry.checkpoint),
  }
}

async function signerOf({ vault }: OpenCase, checkpoint: Checkpoint | undefined) {
  if (checkpoint === undefined) return null
  const words = await keyWords(fromHex(checkpoint.publicKey))
  return { words, here: words === (await keyWords(vault.publicKey)) }
}
