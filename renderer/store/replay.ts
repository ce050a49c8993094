import { CasebookError } from '../../shared/errors/casebook-error'
import { type JournalEntry, parseEntry } from '../../shared/journal/entry'
import { frameTypes } from '../../shared/journal/frame'
import { emptyStacks } from '../../shared/journal/undo-stacks'
import { equalBytes, fromUtf8, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { CaseDatabase, ProjectionHead } from './case-database'
import { brokenFrame, type JournalFrames, type PlacedFrame } from './journal-frames'
import { clearProjection, type PlacedEntry, projectEntries } from './project'
import { sha256 } from './sha256'

/** Stretch of the file read and projected in one go: enough to be quick, small enough to show progress. */
const GROUP_BYTES = 4 << 20

export const emptyHead: ProjectionHead = {
  key: 'head',
  frame: 0,
  entry: 0,
  chain: '',
  at: '',
  numbers: { sources: 0, clips: 0 },
  stacks: emptyStacks,
}

/**
 * Brings the projection to the head of the journal: nothing to do when it is there, the tail when
 * it is behind, everything when it is empty, foreign or ahead.
 * @param onProgress entries done and entries in all
 * @throws CasebookError `damaged`, naming the frame
 */
export async function catchUp(
  database: CaseDatabase,
  journal: JournalFrames,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ readonly entry: number }> {
  const known = (await database.meta.get('head')) ?? emptyHead
  const start = belongsTo(known, journal) ? known : emptyHead
  if (start === emptyHead) await clearProjection(database)
  const broken = await brokenFrame(journal, start.frame)
  if (broken !== null)
    throw changedOutside(`Frame ${broken} does not follow from the one before it`)
  const pending = journal.frames
    .slice(start.frame)
    .filter((frame) => frame.type === frameTypes.entry)
  let done = 0
  for (const group of inGroups(pending)) {
    await projectEntries(database, await readEntries(group))
    done += group.length
    onProgress(done, pending.length)
  }
  return { entry: start.entry + done }
}

/**
 * The journal entries of a stretch of frames, each checked against its frame's digest.
 * @throws CasebookError `damaged`, naming the frame
 */
async function readEntries(frames: readonly PlacedFrame[]): Promise<PlacedEntry[]> {
  const from = frames[0]?.offset ?? 0
  const last = frames.at(-1)
  const length = last === undefined ? 0 : last.offset + last.length - from
  const bytes = await ask('case:read', { offset: from, length })
  return Promise.all(
    frames.map(async (frame) => {
      const payload = bytes.subarray(frame.offset - from, frame.offset - from + frame.length)
      if (!equalBytes(await sha256(payload), frame.payloadDigest)) {
        throw changedOutside(`Frame ${frame.sequence} does not match its digest`)
      }
      return { ...frame, entry: readEntry(frame, payload) }
    }),
  )
}

function readEntry({ sequence }: PlacedFrame, payload: Uint8Array): JournalEntry {
  try {
    return parseEntry(fromUtf8(payload))
  } catch (cause) {
    // It is as it was written, so another program wrote it, most likely a newer version of this one.
    throw new CasebookError(
      'newer',
      `Frame ${sequence} holds an entry that this version cannot read. Nothing was changed; open the case with the version that wrote it.`,
      { cause },
    )
  }
}

const changedOutside = (what: string) =>
  new CasebookError(
    'damaged',
    `${what}. The case file was changed outside Casebook; restore a copy.`,
  )

function belongsTo(head: ProjectionHead, journal: JournalFrames): boolean {
  const frame = journal.frames[head.frame - 1]
  return frame !== undefined && toHex(frame.chain) === head.chain
}

function* inGroups(frames: readonly PlacedFrame[]): Generator<readonly PlacedFrame[]> {
  let group: PlacedFrame[] = []
  for (const frame of frames) {
    const from = group[0]?.offset ?? frame.offset
    if (group.length > 0 && frame.offset + frame.length - from > GROUP_BYTES) {
      yield group
      group = []
    }
    group.push(frame)
  }
  if (group.length > 0) yield group
}
