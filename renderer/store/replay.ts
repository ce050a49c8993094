import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { type JournalEntry, parseEntry } from '../../shared/journal/entry'
import { frameTypes } from '../../shared/journal/frame'
import { emptyStacks } from '../../shared/journal/undo-stacks'
import { fromUtf8 } from '../../shared/text/bytes'
import type { Vault } from '../vault/vault'
import { answered } from './answered'
import type { CaseDatabase, OriginalRecord, ProjectionHead } from './case-database'
import { asStretch, openFrames, type PlacedFrame, stretchesOf } from './journal-frames'
import { parseOriginalIndex } from '../../shared/journal/original-index'
import { type PlacedChanges, type PlacedEntry, projectEntries } from './project'
import { noRecords } from './tallies'

/** So much is read, and projected, in one go: enough to be quick, small enough to show progress. */
const STRETCH_BYTES = 4 << 20

export const emptyHead: ProjectionHead = {
  key: 'head',
  origin: '',
  offset: 0,
  frame: 0,
  entry: 0,
  chain: '',
  at: '',
  numbers: { sources: 0, clips: 0 },
  counts: noRecords,
  markings: {},
  stacks: emptyStacks,
}

/**
 * Projects the frames behind the projection's head.
 * @param onProgress frames done and frames in all
 * @returns the failure that ended it early: a frame that does not open. What stands before it is
 *   projected
 * @throws CasebookError `newer` when an entry is of a kind this version does not know
 */
export async function replay(
  database: CaseDatabase,
  vault: Vault,
  frames: readonly PlacedFrame[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CasebookError | null> {
  const entries: PlacedEntry[] = []
  const originals: OriginalRecord[] = []
  const project = async () => {
    // Where originals stand is of use only once the entry is there that brought them.
    if (entries.length === 0) return
    const changes = { entries: entries.splice(0), originals: originals.splice(0) }
    await answered(projectEntries(database, changes))
  }
  let done = 0
  let bytes = 0
  for (const stretch of stretchesOf(frames, STRETCH_BYTES)) {
    const { read, failure } = await readStretch(vault, stretch)
    const found = sort(read)
    entries.push(...found.entries)
    originals.push(...found.originals)
    bytes += asStretch(stretch).length
    // Originals cut the stretches short: a transaction for each would be one for every source.
    if (failure !== null || bytes >= STRETCH_BYTES) {
      await project()
      bytes = 0
    }
    if (failure !== null) return failure
    done += stretch.length
    onProgress(done, frames.length)
  }
  await project()
  return null
}

interface ReadFrame {
  readonly frame: PlacedFrame
  readonly payload: Uint8Array
}

/** Opens a stretch, or as much of it as opens. */
async function readStretch(vault: Vault, stretch: readonly PlacedFrame[]) {
  try {
    const { payloads } = await openFrames(vault, asStretch(stretch))
    return { read: pair(stretch, payloads), failure: null }
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'damaged') throw thrown
    return readOneByOne(vault, stretch)
  }
}

async function readOneByOne(vault: Vault, stretch: readonly PlacedFrame[]) {
  const read: ReadFrame[] = []
  try {
    for (const frame of stretch) {
      const { payloads } = await openFrames(vault, frame)
      read.push(...pair([frame], payloads))
    }
  } catch (thrown) {
    if (thrown instanceof CasebookError && thrown.kind === 'damaged') {
      return { read, failure: thrown }
    }
    throw thrown
  }
  return { read, failure: null }
}

const pair = (frames: readonly PlacedFrame[], payloads: readonly Uint8Array[]): ReadFrame[] =>
  frames.map((frame, at) => ({ frame, payload: payloads[at] as Uint8Array }))

function sort(read: readonly ReadFrame[]): PlacedChanges {
  const entries: PlacedEntry[] = []
  const originals: OriginalRecord[] = []
  for (const { frame, payload } of read) {
    if (frame.type === frameTypes.index)
      originals.push(...known(frame, () => parseOriginalIndex(payload)))
    else {
      const { type: _, chain, ...place } = frame
      entries.push({ entry: known(frame, () => readEntry(payload)), place, chain })
    }
  }
  return { entries, originals }
}

const readEntry = (payload: Uint8Array): JournalEntry => parseEntry(fromUtf8(payload))

function known<T>({ frame }: PlacedFrame, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    // It opened with the case's key, so a version of this program wrote it, most likely a newer one.
    throw new CasebookError(
      'newer',
      `Frame ${frame + 1} holds what this version cannot read. Nothing was changed; open the case with the version that wrote it.`,
      { cause },
    )
  }
}
