import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { recordDigest } from '../../shared/journal/digest'
import type { Change, JournalEntry } from '../../shared/journal/entry'
import {
  encodeFrame,
  FRAME_HEADER_BYTES,
  frameTypes,
  MAX_PAYLOAD_BYTES,
} from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES, originalPayloads } from '../../shared/journal/original'
import { type Records, recordSchemas, type TableName } from '../../shared/model/tables'
import { concatBytes, utf8 } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { inTurn } from './commit-queue'
import type { OriginalPlaces } from './journal-frames'
import type { JournalEnd, OpenCase } from './open-case'
import { type PlacedEntry, projectEntries } from './project'
import { sha256 } from './sha256'

/** A record to put (`after` is the whole record) or to remove (`after` is null). */
export type ProposedChange = {
  [T in TableName]: { readonly table: T; readonly id: string; readonly after: Records[T] | null }
}[TableName]

export interface CommitRequest {
  /** What is done, in words for the history: "Import source S3". */
  readonly command: string
  readonly changes: readonly ProposedChange[]
  /** Number of the entry that this one takes back. */
  readonly inverts?: number
  /** Originals that arrive with the change, by source id. */
  readonly originals?: readonly { readonly sourceId: string; readonly bytes: Uint8Array }[]
}

/** Frames of originals are sent to main in portions of about this size. */
const PORTION_BYTES = 16 << 20

/**
 * The one way a case changes. The entry is appended to the case file and flushed to the disk, then
 * projected; the promise is fulfilled only after both. Commits of one case run one after the other.
 * @param plan the change, or what makes it: called when all commits before it are done, so that it
 *   reads the case as it will be changed
 * @throws CasebookError when it was not saved; the case is then unchanged. One that begins with
 *   "Saved" when only the projection failed: the case takes no more changes until that is made up for
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
  await projectLast(opened)
  const requests = await plan()
  const entries = await toEntries(opened, requests)
  const payloads = entries.map((entry) => utf8(JSON.stringify(entry)))
  for (const [at, entry] of entries.entries()) {
    const { length } = payloads[at] as Uint8Array
    if (length > MAX_PAYLOAD_BYTES) throw tooLarge(entry, length)
  }
  // A group goes in one piece: half of it would be entries that nobody acknowledged.
  const append = new Appender(opened.end, requests.length > 1 ? Infinity : PORTION_BYTES)
  const originals = new Map<string, OriginalPlaces>()
  const placed: PlacedEntry[] = []
  for (const [at, entry] of entries.entries()) {
    for (const { sourceId, bytes } of requests[at]?.originals ?? []) {
      originals.set(sourceId, await appendOriginal(append, sourceId, bytes))
    }
    const payload = payloads[at] as Uint8Array
    const frame = await append.frame(frameTypes.entry, payload)
    placed.push({ ...frame, entry, length: payload.length })
  }
  Object.assign(opened.end, await append.flush(), { entry: opened.end.entry + entries.length })
  for (const [sourceId, places] of originals) opened.originals.set(sourceId, places)
  opened.behind = placed
  await projectLast(opened)
  return entries
}

async function toEntries(opened: OpenCase, requests: readonly CommitRequest[]) {
  const now = new Date()
  const changes = await toChanges(
    opened,
    requests.flatMap((request) => request.changes),
  )
  let taken = 0
  return requests.map(
    (request, at): JournalEntry => ({
      seq: opened.end.entry + 1 + at,
      at: now.toISOString(),
      zone: -now.getTimezoneOffset(),
      analyst: opened.analyst,
      command: request.command,
      ...(request.inverts === undefined ? {} : { inverts: request.inverts }),
      changes: changes.slice(taken, (taken += request.changes.length)),
    }),
  )
}

/**
 * Projects the last entries where that is still to be done. The next change is not planned before:
 * it would start from records that are not those of the journal.
 */
async function projectLast(opened: OpenCase): Promise<void> {
  const [first] = opened.behind
  if (first === undefined) return
  try {
    const known = await opened.database.meta.get('head')
    if ((known?.entry ?? 0) !== first.entry.seq - 1) throw new Error('it is not as it was left')
    await projectEntries(opened.database, opened.behind)
    opened.behind = []
  } catch (thrown) {
    throw new CasebookError(
      'no-space',
      `Saved in the case file, but the working copy on this computer could not be written (${failureOf(thrown).message}). Make space on its disk, or close the case and open it again; until then nothing more is saved.`,
    )
  }
}

async function appendOriginal(append: Appender, sourceId: string, bytes: Uint8Array) {
  const places: { offset: number; length: number }[] = []
  for (const payload of originalPayloads(sourceId, bytes)) {
    const { offset: from } = await append.frame(frameTypes.original, payload)
    const offset = from + ORIGINAL_PREFIX_BYTES
    places.push({ offset, length: payload.length - ORIGINAL_PREFIX_BYTES })
  }
  return places
}

/** A longer entry would be written and never be read again. */
const tooLarge = ({ command }: JournalEntry, bytes: number) =>
  new CasebookError(
    'refused',
    `Not saved: ${command}. Its text takes ${Math.ceil(bytes / 2 ** 20)} MB, and one change may take ${MAX_PAYLOAD_BYTES / 2 ** 20} MB. Split the file, then import the parts.`,
  )

async function toChanges(
  { database }: OpenCase,
  proposed: readonly ProposedChange[],
): Promise<Change[]> {
  const tables = [...new Set(proposed.map(({ table }) => table))]
  // One transaction: each would wait for a turn of its own. Digests are made after it, because a
  // transaction does not outlive a wait for anything else.
  const known = await database.transaction('r', tables, () =>
    Promise.all(proposed.map(({ table, id }) => database.table(table).get(id))),
  )
  return Promise.all(
    proposed.map(async ({ table, id, after }, at) => ({
      table,
      id,
      before: known[at] === undefined ? null : await recordDigest(known[at], sha256),
      after: after === null ? null : recordSchemas[table].parse(after),
    })),
  )
}

type FileEnd = Omit<JournalEnd, 'entry'>

/**
 * Makes frames that follow the end of the journal and sends them to main in portions. It counts for
 * itself: the end of the journal is moved on by the whole change or not at all.
 */
class Appender {
  /** Behind the last frame made. */
  private readonly end: FileEnd
  private waiting: Uint8Array[] = []
  private bytes = 0

  private readonly portion: number

  /** @param portion bytes that are sent at once */
  constructor({ fileBytes, frame, chain }: JournalEnd, portion: number) {
    this.end = { fileBytes, frame, chain }
    this.portion = portion
  }

  /** Adds a frame; answers its place: sequence, chain, and the offset its payload will have. */
  async frame(type: (typeof frameTypes)[keyof typeof frameTypes], payload: Uint8Array) {
    if (this.bytes + payload.length > this.portion) await this.flush()
    const made = await encodeFrame(type, this.end.frame + 1, payload, this.end.chain, sha256)
    const offset = this.end.fileBytes + FRAME_HEADER_BYTES
    this.waiting.push(made.bytes)
    this.bytes += made.bytes.length
    this.end.fileBytes += made.bytes.length
    this.end.frame += 1
    this.end.chain = made.chain
    return { offset, sequence: this.end.frame, chain: made.chain }
  }

  /** Sends what waits; answers the end of the file after main has flushed it to the disk. */
  async flush(): Promise<FileEnd> {
    if (this.waiting.length > 0) await ask('case:append', { frames: concatBytes(this.waiting) })
    this.waiting = []
    this.bytes = 0
    return this.end
  }
}
