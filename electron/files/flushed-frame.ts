import type { JournalPlace } from '../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, frameHeaderOrNull } from '../../shared/journal/frame'
import type { ReadBytes } from './file-bytes'
import { hasDigest } from './frame-digest'

const STRETCH_BYTES = 1 << 20

/**
 * A sign, in words, that the frame behind `stop` had been on the disk whole although it is not
 * sound now; `null` when it may be the torn end of an append.
 *
 * Either its payload still has its digest: a disk that wrote all of that wrote the header too, which
 * shares its sectors. Or there is a frame of a later append, which began only after a flush.
 */
export async function flushedFrameBehind(
  read: ReadBytes,
  fileBytes: number,
  stop: JournalPlace,
): Promise<string | null> {
  if (await isWhole(read, fileBytes, stop.offset)) return 'it had been written whole'
  for (let from = stop.offset + 1; from < fileBytes; from += STRETCH_BYTES) {
    const wanted = Math.min(STRETCH_BYTES + FRAME_HEADER_BYTES - 1, fileBytes - from)
    const later = laterAppend(await read(from, wanted), stop.frame + 1)
    if (later !== null) return `frame ${later} was written after it had been saved`
  }
  return null
}

/** Whether a header stands here whose payload has its digest; a sound frame is never asked about. */
async function isWhole(read: ReadBytes, fileBytes: number, offset: number): Promise<boolean> {
  if (offset + FRAME_HEADER_BYTES > fileBytes) return false
  const frame = frameHeaderOrNull(await read(offset, FRAME_HEADER_BYTES))
  if (frame === null || offset + FRAME_HEADER_BYTES + frame.length > fileBytes) return false
  return hasDigest(read, offset, frame)
}

/** The first frame header among the bytes whose append began behind frame `sequence`. */
function laterAppend(bytes: Uint8Array, sequence: number): number | null {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = searched.indexOf('CBFR', 0, 'latin1'); at >= 0; ) {
    const frame = frameHeaderOrNull(bytes.subarray(at))
    if (frame !== null && frame.sequence - frame.back > sequence) return frame.sequence
    at = searched.indexOf('CBFR', at + 1, 'latin1')
  }
  return null
}
