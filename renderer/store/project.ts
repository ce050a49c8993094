import type { JournalEntry } from '../../shared/journal/entry'
import { afterStep, emptyStacks, type UndoStacks } from '../../shared/journal/undo-stacks'
import { type TableName, tableNames } from '../../shared/model/tables'
import type {
  CaseDatabase,
  EntryRecord,
  GivenNumbers,
  OriginalRecord,
  ProjectionHead,
} from './case-database'
import type { FramesPlace } from './journal-frames'
import { bearsMarkings, type MarkingCounts, recounted } from './marking-counts'

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

const allTables = [...tableNames, 'entries', 'originals', 'signatures', 'meta']

/**
 * Writes entries and the head they lead to into the projection, in one transaction.
 * @param after number of the entry that the projection must have reached, where that is known
 */
export async function projectEntries(
  database: CaseDatabase,
  { entries: placed, originals, before: replaced }: PlacedChanges,
  after?: number,
): Promise<void> {
  const last = placed.at(-1)
  if (last === undefined) return
  const entries = placed.map(({ entry }) => entry)
  const outcomes = outcomesOf(entries, replaced)
  // No more tables than it takes: each costs time with every commit.
  const tables = [...outcomes.keys(), 'entries', 'meta']
  if (originals.length > 0) tables.push('originals')
  const kept = await database.transaction('rw', tables, async () => {
    const before = await headOf(database)
    if (after !== undefined && (before?.entry ?? 0) !== after) {
      throw new Error('The projection is not as it was left.')
    }
    const markings = await countMarkings(database, before?.markings, outcomes)
    // All at once: to wait for each row in turn takes as long as to flush them.
    const writes: Promise<unknown>[] = [database.entries.bulkPut(placed.map(entryRecord))]
    if (originals.length > 0) writes.push(database.originals.bulkPut([...originals]))
    for (const [name, records] of outcomes) {
      const table = database.table(name)
      const removed = [...records].filter(([, { after }]) => after === null).map(([id]) => id)
      if (removed.length > 0) writes.push(table.bulkDelete(removed))
      if (removed.length < records.size) {
        const put = [...records.values()].map(({ after }) => after)
        writes.push(table.bulkPut(put.filter((record) => record !== null)))
      }
    }
    const head: ProjectionHead = {
      key: 'head',
      origin: before?.origin ?? placed[0]?.place.previous ?? '',
      offset: last.place.offset + last.place.length,
      frame: last.place.frame + 1,
      entry: last.entry.seq,
      chain: last.chain,
      at: last.entry.at,
      numbers: grownNumbers(before?.numbers, entries),
      markings,
      stacks: grownStacks(before?.stacks, entries),
    }
    // What the transaction does not keep must not be remembered.
    heads.delete(database)
    await Promise.all([...writes, database.meta.put(head)])
    return head
  })
  heads.set(database, kept)
}

/** The heads of open projections as they were last written, so that no commit waits for them. */
const heads = new WeakMap<CaseDatabase, ProjectionHead>()

const headOf = async (database: CaseDatabase): Promise<ProjectionHead | undefined> =>
  heads.get(database) ?? (await database.meta.get('head'))

/** What a record was, `undefined` where that is still to be read, and what becomes of it in the end. */
interface Outcome {
  readonly before: unknown
  /** `null` for one that is removed. */
  readonly after: unknown
}

type Outcomes = Map<TableName, Map<string, Outcome>>

/** The counts after the records of the outcomes took the place of those that stand there now. */
async function countMarkings(
  database: CaseDatabase,
  counts: MarkingCounts = {},
  outcomes: Outcomes,
): Promise<MarkingCounts> {
  let counted = counts
  for (const [table, records] of outcomes) {
    if (!bearsMarkings(table)) continue
    const all = [...records.values()]
    const before = all.some((outcome) => outcome.before === undefined)
      ? await database.table(table).bulkGet([...records.keys()])
      : all.map((outcome) => outcome.before)
    const after = all.map((outcome) => outcome.after)
    counted = recounted(counted, table, before, after)
  }
  return counted
}

function outcomesOf(entries: readonly JournalEntry[], replaced: readonly unknown[] = []): Outcomes {
  const outcomes: Outcomes = new Map()
  for (const [at, { table, id, after }] of entries.flatMap(({ changes }) => changes).entries()) {
    const records = outcomes.get(table) ?? new Map<string, Outcome>()
    const before = records.has(id) ? records.get(id)?.before : replaced[at]
    outcomes.set(table, records.set(id, { before, after }))
  }
  return outcomes
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
    return afterStep(stacks, { seq, inverts, lasting: seq === 1 || act === 'compact' })
  }, before)

/** Empties the projection. */
export async function clearProjection(database: CaseDatabase): Promise<void> {
  heads.delete(database)
  await database.transaction('rw', allTables, async () => {
    for (const name of allTables) await database.table(name).clear()
  })
}
