import type { JournalEntry } from '../../shared/journal/entry'
import { afterStep, emptyStacks, type UndoStacks } from '../../shared/journal/undo-stacks'
import { tableNames } from '../../shared/model/tables'
import type {
  CaseDatabase,
  EntryRecord,
  GivenNumbers,
  OriginalRecord,
  ProjectionHead,
} from './case-database'
import type { FramesPlace } from './journal-frames'
import { bearsMarkings, recounted } from './marking-counts'
import { type Outcome, outcomesOf, replacements } from './outcomes'
import { sealAhead } from './sealed-rows/seal-rows'
import { grownCounts, isCounted, noRecords, tallyChanges, type ClipTally } from './tallies'

/** An entry with the frame it stands in. */
export interface PlacedEntry {
  readonly entry: JournalEntry
  readonly place: FramesPlace
  /** Chain value after the frame, hexadecimal. */
  readonly chain: string
}

/** Entries in their order, and where the originals stand that came with them. */
export interface PlacedChanges {
  readonly entries: readonly PlacedEntry[]
  readonly originals: readonly OriginalRecord[]
  /** The record that each change of the entries replaced, `null` for none; read where it is left out. */
  readonly before?: readonly unknown[]
}

export const noChanges: PlacedChanges = { entries: [], originals: [] }

const allTables = [...tableNames, 'entries', 'originals', 'signatures', 'tallies', 'meta']

/** What entries make of the projection, worked out and sealed, and not written yet. */
export interface Projection {
  readonly head: ProjectionHead
  /** Of the sources whose number of clips changes. */
  readonly tallies: readonly ClipTally[]
  /** By table; no more tables than it takes, because each costs time with every commit. */
  readonly writes: ReadonlyMap<string, TableWrites>
}

interface TableWrites {
  readonly put: readonly object[]
  /** Primary keys. */
  readonly removed: string[]
}

/** Writes entries and the head they lead to into the projection, in one transaction. */
export async function projectEntries(
  database: CaseDatabase,
  changes: PlacedChanges,
): Promise<void> {
  if (changes.entries.length > 0) {
    await writeProjection(database, await workOutProjection(database, changes))
  }
}

/**
 * What entries and the head they lead to are in the projection. Nothing else writes to it, so this may
 * be done before its transaction begins, which only writes and is over sooner then.
 * @param changes one entry at least
 * @param after number of the entry that the projection must have reached, where that is known
 */
export async function workOutProjection(
  database: CaseDatabase,
  { entries: placed, originals, before: found }: PlacedChanges,
  after?: number,
): Promise<Projection> {
  const last = placed.at(-1) as PlacedEntry
  const entries = placed.map(({ entry }) => entry)
  const outcomes = outcomesOf(entries, found)
  const before = await headOf(database)
  if (after !== undefined && (before?.entry ?? 0) !== after) {
    throw new Error('The projection is not as it was left.')
  }
  const replaced = await replacements(
    database,
    outcomes,
    (table) => bearsMarkings(table) || isCounted(table),
  )
  const tallies = await changedTallies(database, tallyChanges(replaced))
  const head: ProjectionHead = {
    key: 'head',
    origin: before?.origin ?? placed[0]?.place.previous ?? '',
    offset: last.place.offset + last.place.length,
    frame: last.place.frame + 1,
    entry: last.entry.seq,
    chain: last.chain,
    at: last.entry.at,
    numbers: grownNumbers(before?.numbers, entries),
    counts: grownCounts(before?.counts ?? noRecords, replaced),
    markings: recounted(before?.markings ?? {}, replaced),
    stacks: grownStacks(before?.stacks, entries),
  }
  const writes = new Map<string, TableWrites>([
    ['entries', { put: placed.map(entryRecord), removed: [] }],
    ['originals', { put: originals, removed: [] }],
    ['tallies', tallyWrites(tallies)],
    ['meta', { put: [head], removed: [] }],
    ...[...outcomes].map(([table, records]) => [table, recordWrites(records)] as const),
  ])
  for (const [table, { put, removed }] of writes) {
    if (put.length + removed.length === 0) writes.delete(table)
    else sealAhead(database, table, put)
  }
  return { head, tallies, writes }
}

/** Writes what was worked out, in one transaction. */
export async function writeProjection(
  database: CaseDatabase,
  { head, tallies, writes }: Projection,
): Promise<void> {
  const known = remembered.get(database)?.tallies ?? new Map<string, number>()
  // What the transaction does not keep must not be remembered.
  remembered.delete(database)
  // All at once: to wait for each row in turn takes as long as to flush them.
  await database.transaction('rw', [...writes.keys()], () =>
    Promise.all(
      [...writes].flatMap(([name, { put, removed }]) => {
        const table = database.table(name)
        return [
          ...(removed.length > 0 ? [table.bulkDelete(removed)] : []),
          ...(put.length > 0 ? [table.bulkPut(put)] : []),
        ]
      }),
    ),
  )
  for (const { id, clips } of tallies) known.set(id, clips)
  remembered.set(database, { head, tallies: known })
}

/** Each record as it is in the end; those that are no more go. */
function recordWrites(records: ReadonlyMap<string, Outcome>): TableWrites {
  const removed = [...records].filter(([, { after }]) => after === null).map(([id]) => id)
  const put = [...records.values()].map(({ after }) => after).filter((after) => after !== null)
  return { put: put as object[], removed }
}

/** A source without clips loses its tally. */
const tallyWrites = (tallies: readonly ClipTally[]): TableWrites => ({
  put: tallies.filter(({ clips }) => clips > 0),
  removed: tallies.filter(({ clips }) => clips === 0).map(({ id }) => id),
})

/** What was last written to an open projection, so that no commit waits to read it. */
interface Remembered {
  readonly head: ProjectionHead
  /** Clips by source, of those that were counted since. */
  readonly tallies: Map<string, number>
}

const remembered = new WeakMap<CaseDatabase, Remembered>()

const headOf = async (database: CaseDatabase): Promise<ProjectionHead | undefined> =>
  remembered.get(database)?.head ?? (await database.meta.get('head'))

/** The tallies of some sources with changes in them; those not remembered are read. */
async function changedTallies(
  database: CaseDatabase,
  changes: ReadonlyMap<string, number>,
): Promise<ClipTally[]> {
  const known = remembered.get(database)?.tallies
  const ids = [...changes.keys()]
  const unknown = ids.filter((id) => known?.has(id) !== true)
  const read = unknown.length === 0 ? [] : await database.tallies.bulkGet(unknown)
  const found = new Map(unknown.map((id, at) => [id, read[at]?.clips ?? 0]))
  const before = (id: string) => known?.get(id) ?? found.get(id) ?? 0
  return [...changes].map(([id, change]) => ({ id, clips: before(id) + change }))
}

/**
 * The number the next record of the table gets. A number is given once: that of a removed record
 * stays with what was written about it. Ask only inside a plan of `commit`.
 */
export async function nextNumber(
  database: CaseDatabase,
  table: keyof GivenNumbers,
): Promise<number> {
  const head = await headOf(database)
  return (head?.numbers[table] ?? 0) + 1
}

const entryRecord = ({ entry, chain, place }: PlacedEntry): EntryRecord => ({
  seq: entry.seq,
  at: entry.at,
  analyst: entry.analyst,
  command: entry.command,
  ...(entry.inverts === undefined ? {} : { inverts: entry.inverts }),
  ...(entry.act === undefined ? {} : { act: entry.act }),
  objects: [...new Set([...entry.changes.map(({ id }) => id), ...(entry.about ?? [])])],
  tables: [...new Set(entry.changes.map(({ table }) => table))],
  chain,
  place,
})

function grownNumbers(
  before: GivenNumbers = { sources: 0, clips: 0 },
  entries: readonly JournalEntry[],
): GivenNumbers {
  const numbers = { ...before }
  for (const { from } of entries) Object.assign(numbers, from?.numbers)
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
  entries.reduce((stacks, { seq, inverts, act, changes }) => {
    // What changed nothing leaves nothing to take back.
    if (changes.length === 0) return stacks
    // Nobody made it: it came with an import of files that were here already.
    if (act === 'met') return stacks
    return afterStep(stacks, { seq, inverts, lasting: seq === 1 || act === 'compact' })
  }, before)

/** Empties the projection. */
export async function clearProjection(database: CaseDatabase): Promise<void> {
  remembered.delete(database)
  await database.transaction('rw', allTables, async () => {
    for (const name of allTables) await database.table(name).clear()
  })
}
