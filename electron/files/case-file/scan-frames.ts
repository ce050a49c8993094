import type { FrameScan, JournalPlace } from '../../../shared/ipc/contract'
import { FRAMES_OFFSET, HEADER_BYTES } from '../../../shared/journal/case-header'
import { FRAME_HEADER_BYTES, frameTypes } from '../../../shared/journal/frame'
import { equalBytes } from '../../../shared/text/bytes'
import type { DiskFile } from '../disk/disk'
import { GrowingBytes } from './growing-bytes'
import { inWindows, type ReadBytes } from '../disk/file-bytes'
import { hasDigest } from './frame-digest'
import { frameEndingAt } from './frame-ending-at'
import { flushedFrameBehind } from './flushed-frame'
import { type FollowedFrame, followFrom, placeAfterHeader } from './journal-place'

/** Frames that follow one after the other and end within the file. */
interface WalkedFrames {
  /** Their headers. */
  readonly headers: Uint8Array
  /** Behind the last entry before the last append; the start when there is none. */
  readonly whole: JournalPlace
  /** Those of the last append. */
  readonly lastAppend: readonly (FollowedFrame & { readonly before: JournalPlace })[]
}

/**
 * Looks through the frames of a sealed case file by their headers, from `after` when an entry with
 * that chain ends there, else from the first. Payloads are not read, except those of the last
 * append: everything before it had reached the disk when it began, so nothing else can be torn.
 *
 * What does not follow is the torn end of an append that was never acknowledged, and is left out;
 * unless there are signs that it had been on the disk whole. Then it is damage. Nothing is written.
 */
export async function scanFrames(
  file: DiskFile,
  path: string,
  after: JournalPlace | null,
): Promise<FrameScan> {
  const bytes = await file.size()
  const read = inWindows(file, path, bytes)
  const first = await placeAfterHeader(await read(0, HEADER_BYTES))
  const start = after !== null && (await isPlaceIn(read, bytes, after)) ? after : first
  const { headers, whole, lastAppend } = await walk(read, bytes, start)
  const torn = await firstTorn(read, lastAppend)
  const sound = torn < 0 ? lastAppend : lastAppend.slice(0, torn)
  const stop = sound.at(-1)?.after ?? lastAppend[0]?.before ?? start
  const end = sound.findLast(({ frame }) => frame.type === frameTypes.entry)?.after ?? whole
  return {
    start,
    frameHeaders: headers.slice(0, (end.frame - start.frame) * FRAME_HEADER_BYTES),
    end,
    tornBytes: bytes - end.offset,
    damaged: (await damageBehind(read, bytes, stop, torn < 0)) ?? lostBehind(stop, bytes, after),
  }
}

/** Whether the journal was once at this place: an entry with its number and chain ends there. */
async function isPlaceIn(read: ReadBytes, bytes: number, place: JournalPlace): Promise<boolean> {
  if (place.offset <= FRAMES_OFFSET || place.offset > bytes) return false
  const frame = await frameEndingAt(read, place.offset)
  return (
    frame !== null &&
    frame.type === frameTypes.entry &&
    frame.sequence === place.frame &&
    equalBytes(frame.chain, place.chain)
  )
}

async function walk(read: ReadBytes, bytes: number, start: JournalPlace): Promise<WalkedFrames> {
  const headers = new GrowingBytes()
  let whole = start
  let lastAppend: (FollowedFrame & { before: JournalPlace })[] = []
  for (let before = start; before.offset + FRAME_HEADER_BYTES <= bytes; ) {
    const header = await read(before.offset, FRAME_HEADER_BYTES)
    const next = await followFrom(before, header)
    if (next === null || next.after.offset > bytes) break
    if (next.frame.back === 0) {
      whole = lastAppend.findLast(({ frame }) => frame.type === frameTypes.entry)?.after ?? whole
      lastAppend = []
    }
    headers.add(header)
    lastAppend.push({ ...next, before })
    before = next.after
  }
  return { headers: headers.bytes(), whole, lastAppend }
}

/** The first frame whose payload has not its digest; -1 when all have. */
async function firstTorn(read: ReadBytes, frames: WalkedFrames['lastAppend']): Promise<number> {
  for (const [index, { frame, before }] of frames.entries()) {
    if (!(await hasDigest(read, before.offset, frame))) return index
  }
  return -1
}

/** The frame behind the last sound one, when there are signs that it had been on the disk whole. */
async function damageBehind(
  read: ReadBytes,
  bytes: number,
  stop: JournalPlace,
  inHeader: boolean,
): Promise<FrameScan['damaged']> {
  const sign = await flushedFrameBehind(read, bytes, stop)
  if (sign === null) return null
  const fault = inHeader
    ? 'its header does not follow from what stands before it'
    : 'its bytes are not those that were written'
  return { frame: stop.frame + 1, reason: `${fault}, though ${sign}` }
}

/** A projection is written after the journal is flushed: what it has seen was acknowledged. */
function lostBehind(
  stop: JournalPlace,
  bytes: number,
  after: JournalPlace | null,
): FrameScan['damaged'] {
  if (after === null || after.frame <= stop.frame || bytes === stop.offset) return null
  return {
    frame: stop.frame + 1,
    reason: `its bytes are not those that were written, though frame ${after.frame} had been saved`,
  }
}
