import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { recordDigest } from '../../shared/journal/digest'
import type { Act, Change, Checkpoint, JournalEntry } from '../../shared/journal/entry'
import { frameTypes, MAX_PAYLOAD_BYTES } from '../../shared/journal/frame'
import { type Records, recordSchemas, type TableName } from '../../shared/model/tables'
import { utf8 } from '../../shared/text/bytes'
import { answered } from './answered'
import { Appender } from './append'
import type { OpenCase } from './case-at-work'
import { inTurn } from './commit-queue'
import { appendOriginals, indexPayload, type NewOriginal } from './original'
import {
  noChanges,
  type PlacedChanges,
  type PlacedEntry,
  type Projection,
  workOutProjection,
  writeProjection,
} from './project'
import { sha256 } from '../vault/keys/sha256'

/** A record to put (`after` is the whole record) or to remove (`after` is null). */
export type ProposedChange = {
  [T in TableName]: {
    readonly table: T
    readonly id: string
    /** The record as the plan found it, `null` for a new one; it is read where the plan did not. */
    readonly before?: Records[T] | null
    readonly after: Records[T] | null
  }
}[TableName]

export interface CommitRequest {
  /** What is done, in words for the history: "Import source S3". */
  readonly command: string
  readonly changes: readonly ProposedChange[]
  /** Number of the entry that this one takes back. */
  readonly inverts?: number
  /** What is told of, where nothing changes, and of which records. */
  readonly act?: Act
  readonly about?: readonly string[]
  readonly checkpoint?: Checkpoint
  /** When, ISO 8601: set where a signature names the moment, else it is now. */
  readonly at?: string
  /** Originals that arrive with the change, by source id. */
  readonly originals?: readonly NewOriginal[]
}

/**
 * The one way a case changes. The entry is sealed, appended to the case file and flushed to the
 * disk, then projected; the promise is fulfilled only after both. Commits of one case run one after
 * the other.
 * @param plan the change, or what makes it: called when all commits before it are done, so that it
 *   reads the case as it will be changed
 * @throws CasebookError when it was not saved; the case is then unchanged. `unprojected` when it was
 *   saved and only the projection failed: the case takes no more changes until that is made up for
 */
export async function commit(
  opened: OpenCase,
  plan: CommitRequest | (() => Promise<CommitRequest>),
): Promise<JournalEntry> {
  const [entry] = await commitGroup(opened, async () => [
    typeof plan === 'function' ? await plan() : plan,
  ])
  return entry as JournalEntry
}

/**
 * Several changes at once: an entry each, but one flush of the disk and one transaction for all, so
 * that many files arrive quickly. All are saved or none; they must change different records.
 * @throws CasebookError as {@link commit}
 */
export function commitGroup(
  opened: OpenCase,
  plan: () => Promise<readonly CommitRequest[]>,
): Promise<readonly JournalEntry[]> {
  return inTurn(opened, () => commitNow(opened, plan))
}

async function commitNow(opened: OpenCase, plan: () => Promise<readonly CommitRequest[]>) {
  if (opened.closed) {
    throw new CasebookError('not-found', 'Not saved: the case was closed meanwhile.')
  }
  const { readOnly } = opened.standing.getState()
  if (readOnly !== null) throw new CasebookError('denied', `Not saved. ${readOnly}`)
  await projectLast(opened)
  const planned = await readable(opened, async () => toEntries(opened, await plan()))
  const { entries } = planned
  if (entries.length === 0) return []
  const { changes, projection, end } = await append(opened, planned)
  Object.assign(opened.end, end, { entry: opened.end.entry + entries.length })
  opened.behind = changes
  await projectLast(opened, projection)
  const last = changes.entries.at(-1)
  if (last !== undefined) {
    const { at, seq: entry } = last.entry
    opened.standing.setState({ saved: { at, entry, chain: last.chain }, notice: null })
  }
  return entries
}

/**
 * Originals go first, in portions of their own; all entries follow in one append, because half of
 * them would be entries that nobody acknowledged.
 */
async function append(opened: OpenCase, { entries, before, originals: arriving }: PlannedEntries) {
  const payloads = entries.map((entry) => utf8(JSON.stringify(entry)))
  for (const [at, entry] of entries.entries()) {
    const { length } = payloads[at] as Uint8Array
    if (length > MAX_PAYLOAD_BYTES) throw tooLarge(entry, length)
  }
  const appender = new Appender(opened.vault, opened.end)
  try {
    const originals = await appendOriginals(appender, arriving)
    const index = originals.length === 0 ? [] : [indexPayload(originals)]
    const places = await appender.add([
      ...index.map((payload) => ({ type: frameTypes.index, payload })),
      ...payloads.map((payload) => ({ type: frameTypes.entry, payload })),
    ])
    const placed = places.slice(index.length).map(
      ({ chain, ...place }, at): PlacedEntry => ({
        entry: entries[at] as JournalEntry,
        place,
        chain,
      }),
    )
    const changes: PlacedChanges = { entries: placed, originals, before }
    const flushed = appender.flush()
    // While the disk is at work. Whether it fails is told when it is to be written: what was not
    // appended is not projected.
    const projection = workOutProjection(opened.database, changes, opened.end.entry)
    projection.catch(() => {})
    return { changes, projection, end: await flushed }
  } catch (thrown) {
    // What cannot be recorded may not be done. A full disk is the one fault that goes by itself.
    const { kind, message } = failureOf(thrown)
    if (kind === 'no-space') opened.standing.setState({ notice: message })
    else opened.standing.setState({ readOnly: `${message} Close the case and open it again.` })
    throw thrown
  }
}

interface PlannedEntries {
  readonly entries: readonly JournalEntry[]
  /** The record that each change of the entries replaces, `null` for none. */
  readonly before: readonly unknown[]
  readonly originals: readonly NewOriginal[]
}

async function toEntries(
  opened: OpenCase,
  requests: readonly CommitRequest[],
): Promise<PlannedEntries> {
  const now = new Date()
  const proposed = requests.flatMap((request) => request.changes)
  const before = await recordsBefore(opened, proposed)
  const changes = await toChanges(proposed, before)
  let taken = 0
  const entries = requests.map(
    (
      { command, inverts, act, about, checkpoint, at, changes: { length } },
      place,
    ): JournalEntry => ({
      seq: opened.end.entry + 1 + place,
      at: at ?? now.toISOString(),
      zone: -now.getTimezoneOffset(),
      analyst: opened.analyst,
      command,
      ...(inverts === undefined ? {} : { inverts }),
      ...(act === undefined ? {} : { act }),
      ...(about === undefined ? {} : { about: [...about] }),
      ...(checkpoint === undefined ? {} : { checkpoint }),
      changes: changes.slice(taken, (taken += length)),
    }),
  )
  return { entries, before, originals: requests.flatMap((request) => request.originals ?? []) }
}

/**
 * Projects the last entries where that is still to be done. The next change is not planned before:
 * it would start from records that are not those of the journal.
 * @param made what they make of the projection, where they were appended just now
 * @throws CasebookError `unprojected` for those, `no-space` for the change that waits for older ones
 */
async function projectLast(opened: OpenCase, made?: Promise<Projection>): Promise<void> {
  const { database, behind } = opened
  const [first] = behind.entries
  if (first === undefined) return
  try {
    const projection = made ?? workOutProjection(database, behind, first.entry.seq - 1)
    await answered(projection.then((worked) => writeProjection(database, worked)))
    opened.behind = noChanges
  } catch (cause) {
    const words = `The last change is saved in the case file, but ${unprojected}`
    opened.standing.setState(isStoreFailure(cause) ? { readOnly: words } : { notice: words })
    throw made === undefined
      ? new CasebookError('no-space', `Not saved, because ${unprojected}`, { cause })
      : new CasebookError('unprojected', `Saved in the case file, but ${unprojected}`, { cause })
  }
}

/** What a plan reads is gone where a full disk took the working copy with it; nothing was saved then. */
async function readable<T>(opened: OpenCase, plan: () => Promise<T>): Promise<T> {
  try {
    return await answered(plan())
  } catch (cause) {
    if (!isStoreFailure(cause)) throw cause
    opened.standing.setState({ readOnly: `Nothing is saved just now: ${unprojected}` })
    throw new CasebookError('no-space', `Not saved: ${unprojected}`, { cause })
  }
}

/**
 * Whether the store itself failed. It is not asked again then: on a full disk Chromium leaves such
 * questions unanswered for ever.
 */
const isStoreFailure = (thrown: unknown) =>
  thrown instanceof Error && storeFailures.has(thrown.name)

/** Names that IndexedDB and Dexie give to such failures. */
const storeFailures: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'UnknownError',
])

const unprojected =
  'the working copy on this computer could not be written, most likely because its disk is full. Make space on it, then lock the case (F8) and unlock it: the working copy is made again from the case file. Until then nothing more is saved.'

/** A longer entry would be written and never be read again. */
const tooLarge = ({ command }: JournalEntry, bytes: number) =>
  new CasebookError(
    'refused',
    `Not saved: ${command}. Its text takes ${Math.ceil(bytes / 2 ** 20)} MB, and one change may take ${MAX_PAYLOAD_BYTES / 2 ** 20} MB. Split the file, then import the parts.`,
  )

/** The record that each change replaces, `null` for none: as the plan found it, else read now. */
async function recordsBefore(
  { database }: OpenCase,
  proposed: readonly ProposedChange[],
): Promise<readonly unknown[]> {
  const unread = proposed.filter(({ before }) => before === undefined)
  if (unread.length === 0) return proposed.map(({ before }) => before)
  const tables = [...new Set(unread.map(({ table }) => table))]
  // One transaction: each would wait for a turn of its own.
  const read = await database.transaction('r', tables, () =>
    Promise.all(unread.map(({ table, id }) => database.table(table).get(id))),
  )
  const found = new Map<ProposedChange, unknown>(unread.map((change, at) => [change, read[at]]))
  return proposed.map((change) => change.before ?? found.get(change) ?? null)
}

const toChanges = (
  proposed: readonly ProposedChange[],
  before: readonly unknown[],
): Promise<Change[]> =>
  Promise.all(
    proposed.map(async ({ table, id, after }, at) => ({
      table,
      id,
      before: before[at] === null ? null : await recordDigest(before[at], sha256),
      after: after === null ? null : recordSchemas[table].parse(after),
    })),
  )
