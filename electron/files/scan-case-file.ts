import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { OpenCaseFile } from '../../shared/ipc/contract'
import {
  decodeFrameHeader,
  decodeHeader,
  FRAME_HEADER_BYTES,
  frameTypes,
  HEADER_BYTES,
} from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES } from '../../shared/journal/original'
import { concatBytes } from '../../shared/text/bytes'
import { placeAfterFrame, type JournalPlace, placeAfterHeader } from './journal-place'
import { readBytes } from './read-bytes'

/** What a case file holds up to the end of its last whole change. */
export interface ScannedCaseFile {
  readonly opened: OpenCaseFile
  readonly end: JournalPlace
}

/**
 * Walks the frames by their headers; payloads are not read, except the prefix of an original's
 * chunk. A change ends with its entry: whatever stands behind the last entry was never acknowledged
 * and is cut off, but only when it is seen to be the beginning of a change.
 * @throws CasebookError `refused`, `newer`, or `damaged`; the file is as it was then
 */
export async function scanCaseFile(file: FileHandle, path: string): Promise<ScannedCaseFile> {
  const { size } = await file.stat()
  const header = await readBytes(file, path, 0, Math.min(HEADER_BYTES, size))
  decodeHeader(header)
  const read = inWindows(file, path, size)
  const frameHeaders: Uint8Array[] = []
  const originalPrefixes: Uint8Array[] = []
  const whole = { bytes: HEADER_BYTES, frames: 0, prefixes: 0 }
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES <= size; ) {
    const bytes = await read(at, FRAME_HEADER_BYTES)
    const frame = decodedOrNull(bytes)
    const payload = at + FRAME_HEADER_BYTES
    if (frame === null || payload + frame.length > size) break
    frameHeaders.push(bytes)
    if (frame.type === frameTypes.original) {
      originalPrefixes.push(await read(payload, ORIGINAL_PREFIX_BYTES))
    }
    at = payload + frame.length
    if (frame.type !== frameTypes.entry) continue
    Object.assign(whole, { bytes: at, frames: frameHeaders.length })
    whole.prefixes = originalPrefixes.length
  }
  const tornBytes = size - whole.bytes
  if (tornBytes > 0) {
    await refuseUnlessUnfinished(file, path, header, frameHeaders)
    await file.truncate(whole.bytes)
  }
  const last = frameHeaders[whole.frames - 1]
  const start = await placeAfterHeader(header)
  return {
    opened: {
      header,
      frameHeaders: concatBytes(frameHeaders.slice(0, whole.frames)),
      originalPrefixes: concatBytes(originalPrefixes.slice(0, whole.prefixes)),
      tornBytes,
    },
    end:
      last === undefined
        ? start
        : { bytes: whole.bytes, frames: whole.frames, chain: decodeFrameHeader(last).chain },
  }
}

function decodedOrNull(header: Uint8Array) {
  try {
    return decodeFrameHeader(header)
  } catch {
    return null
  }
}

/**
 * One wrong bit in a length makes the rest of a sound file look like a torn end. So the end is torn
 * only when every header up to it follows from the one before, and the end itself is less than a
 * header, a header that follows, or nothing but zeros (room that was given but never written).
 */
async function refuseUnlessUnfinished(
  file: FileHandle,
  path: string,
  header: Uint8Array,
  frameHeaders: readonly Uint8Array[],
): Promise<void> {
  const { size } = await file.stat()
  let place: JournalPlace | null = await placeAfterHeader(header)
  for (const bytes of frameHeaders) {
    place = place && (await placeAfterFrame(place, bytes))
  }
  if (place !== null) {
    const rest = size - place.bytes
    if (rest < FRAME_HEADER_BYTES) return
    const next = await readBytes(file, path, place.bytes, FRAME_HEADER_BYTES)
    if ((await placeAfterFrame(place, next)) !== null) return
    if (await isZero(file, path, place.bytes, size)) return
  }
  throw new CasebookError(
    'damaged',
    `${basename(path)} was changed outside Casebook: a frame of it does not follow from the one before. Nothing was changed; restore a copy.`,
  )
}

const ZERO_CHECK_BYTES = 1 << 20

async function isZero(file: FileHandle, path: string, from: number, to: number): Promise<boolean> {
  for (let at = from; at < to; at += ZERO_CHECK_BYTES) {
    const piece = await readBytes(file, path, at, Math.min(ZERO_CHECK_BYTES, to - at))
    if (piece.some((byte) => byte !== 0)) return false
  }
  return true
}

const WINDOW_BYTES = 64 * 1024

/** Reads short stretches one after the other; entries are small, so one read serves many headers. */
function inWindows(file: FileHandle, path: string, size: number) {
  let window: Uint8Array = new Uint8Array()
  let from = 0
  return async (offset: number, length: number): Promise<Uint8Array> => {
    if (offset < from || offset + length > from + window.length) {
      from = offset
      const wanted = Math.max(length, Math.min(WINDOW_BYTES, size - offset))
      window = await readBytes(file, path, offset, wanted)
    }
    return window.slice(offset - from, offset - from + length)
  }
}
