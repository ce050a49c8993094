import { recordDigest } from '../../shared/journal/digest'
import type { Change, JournalEntry } from '../../shared/journal/entry'
import { encodeFrame, FRAME_HEADER_BYTES, frameTypes } from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES, originalPayloads } from '../../shared/journal/original'
import { type Records, recordSchemas, type TableName } from '../../shared/model/tables'
import { concatBytes, utf8 } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { JournalEnd, OpenCase } from './open-case'
import { projectEntries } from './project'
import { headAfter } from './replay'
import { sha256 } from './sha256'

/** A record to put (`after` is the whole record) or to remove (`after` is null). */
export type ProposedChange = {
  [T in TableName]: { readonly table: T; readonly id: string; readonly after: Records[T] | null }
}[TableName]

export interface CommitRequest {
  /** What is done, in words for the history: "Import source S3". */
  readonly command: string
  readonly changes: readonly ProposedChange[]
  /** Originals that arrive with the change, by source id. */
  readonly originals?: readonly { readonly sourceId: string; readonly bytes: Uint8Array }[]
}

/** Frames of originals are sent to main in portions of about this size. */
const PORTION_BYTES = 16 << 20

const queues = new WeakMap<OpenCase, Promise<unknown>>()

/**
 * The one way a case changes. The entry is appended to the case file and flushed to the disk, then
 * projected; the promise is fulfilled only after both. Commits of one case run one after the other.
 * @param plan the change, or what makes it: called when all commits before it are done, so that it
 *   reads the case as it will be changed
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export function commit(
  opened: OpenCase,
  plan: CommitRequest | (() => Promise<CommitRequest>),
): Promise<JournalEntry> {
  const before = queues.get(opened) ?? Promise.resolve()
  const done = before.then(async () =>
    commitNow(opened, typeof plan === 'function' ? await plan() : plan),
  )
  queues.set(
    opened,
    done.catch(() => {}),
  )
  return done
}

async function commitNow(opened: OpenCase, request: CommitRequest): Promise<JournalEntry> {
  const now = new Date()
  const entry: JournalEntry = {
    seq: opened.end.entry + 1,
    at: now.toISOString(),
    zone: -now.getTimezoneOffset(),
    analyst: opened.analyst,
    command: request.command,
    changes: await Promise.all(request.changes.map((change) => toChange(opened, change))),
  }
  const append = new Appender(opened.end)
  for (const { sourceId, bytes } of request.originals ?? []) {
    const places = []
    for (const payload of originalPayloads(sourceId, bytes)) {
      const offset = (await append.frame(frameTypes.original, payload)) + ORIGINAL_PREFIX_BYTES
      places.push({ offset, length: payload.length - ORIGINAL_PREFIX_BYTES })
    }
    opened.originals.set(sourceId, places)
  }
  await append.frame(frameTypes.entry, utf8(JSON.stringify(entry)))
  await append.flush()
  opened.end.entry = entry.seq
  const head = headAfter({ sequence: opened.end.frame, chain: opened.end.chain }, entry)
  await projectEntries(opened.database, [entry], head)
  return entry
}

async function toChange(opened: OpenCase, change: ProposedChange): Promise<Change> {
  const known = await opened.database.table(change.table).get(change.id)
  return {
    table: change.table,
    id: change.id,
    before: known === undefined ? null : await recordDigest(known, sha256),
    after: change.after === null ? null : recordSchemas[change.table].parse(change.after),
  }
}

/** Makes frames that follow the end of the journal and sends them to main in portions. */
class Appender {
  private readonly end: JournalEnd
  private waiting: Uint8Array[] = []
  private bytes = 0
  private frames = 0
  private chain: Uint8Array

  constructor(end: JournalEnd) {
    this.end = end
    this.chain = end.chain
  }

  /** Adds a frame; answers the offset its payload will have in the file. */
  async frame(type: (typeof frameTypes)[keyof typeof frameTypes], payload: Uint8Array) {
    if (this.bytes + payload.length > PORTION_BYTES) await this.flush()
    const sequence = this.end.frame + this.frames + 1
    const made = await encodeFrame(type, sequence, payload, this.chain, sha256)
    const offset = this.end.fileBytes + this.bytes + FRAME_HEADER_BYTES
    this.waiting.push(made.bytes)
    this.bytes += made.bytes.length
    this.frames += 1
    this.chain = made.chain
    return offset
  }

  /** Sends what waits; the end of the journal moves on only after main has flushed it to the disk. */
  async flush(): Promise<void> {
    if (this.frames === 0) return
    const { fileBytes } = await ask('case:append', { frames: concatBytes(this.waiting) })
    this.end.fileBytes = fileBytes
    this.end.frame += this.frames
    this.end.chain = this.chain
    this.waiting = []
    this.bytes = 0
    this.frames = 0
  }
}
