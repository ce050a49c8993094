import type { JournalEntry } from '../../shared/journal/entry'
import { afterStep, emptyStacks, type UndoStacks } from '../../shared/journal/undo-stacks'
import { tableNames } from '../../shared/model/tables'
import { toHex } from '../../shared/text/bytes'
import type { CaseDatabase, EntryRecord, GivenNumbers } from './case-database'

/** An entry with the frame it stands in. */
export interface PlacedEntry {
  readonly entry: JournalEntry
  /** Sequence of the frame. */
  readonly sequence: number
  readonly chain: Uint8Array
  /** Where the payload stands in the case file, bytes. */
  readonly offset: number
  readonly length: number
}

const allTables = [...tableNames, 'entries', 'meta']

/** Writes entries, in their order, and the head they lead to into the projection, in one transaction. */
export async function projectEntries(
  database: CaseDatabase,
  placed: readonly PlacedEntry[],
): Promise<void> {
  const last = placed.at(-1)
  if (last === undefined) return
  const entries = placed.map(({ entry }) => entry)
  await database.transaction('rw', allTables, async () => {
    for (const change of entries.flatMap(({ changes }) => changes)) {
      const table = database.table(change.table)
      if (change.after === null) await table.delete(change.id)
      else await table.put(change.after)
    }
    await database.entries.bulkPut(placed.map(entryRecord))
    const before = await database.meta.get('head')
    await database.meta.put({
      key: 'head',
      frame: last.sequence,
      entry: last.entry.seq,
      chain: toHex(last.chain),
      at: last.entry.at,
      numbers: grownNumbers(before?.numbers, entries),
      stacks: grownStacks(before?.stacks, entries),
    })
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

const entryRecord = ({ entry, chain, offset, length }: PlacedEntry): EntryRecord => ({
  seq: entry.seq,
  at: entry.at,
  analyst: entry.analyst,
  command: entry.command,
  ...(entry.inverts === undefined ? {} : { inverts: entry.inverts }),
  objects: [...new Set(entry.changes.map(({ id }) => id))],
  tables: [...new Set(entry.changes.map(({ table }) => table))],
  chain: toHex(chain),
  offset,
  length,
})

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

const grownStacks = (
  before: UndoStacks = emptyStacks,
  entries: readonly JournalEntry[],
): UndoStacks =>
  entries.reduce(
    (stacks, { seq, inverts }) => afterStep(stacks, { seq, inverts, lasting: seq === 1 }),
    before,
  )

/** Empties the projection. */
export async function clearProjection(database: CaseDatabase): Promise<void> {
  await database.transaction('rw', allTables, async () => {
    for (const name of allTables) await database.table(name).clear()
  })
}
