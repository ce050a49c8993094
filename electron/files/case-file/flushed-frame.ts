import type { JournalPlace } from '../../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, frameHeaderOrNull } from '../../../shared/journal/frame'
import type { ReadBytes } from '../disk/file-bytes'
import { hasDigest } from './frame-digest'

const STRETCH_BYTES = 1 << 20
/** So many times the length of the file is digested before the search is given up. */
const MOST_LOOKS = 4

/**
 * A sign, in words, that the frame behind `stop` had been on the disk whole although it is not
 * sound now; `null` when it may be the torn end of an append.
 *
 * Either its payload still has its digest, or there is a frame of a later append, which began only
 * after a flush. Both must be whole themselves: of a torn header any field may be missing, and a disk
 * that wrote digest and payload wrote the sectors of the header.
 */
export async function flushedFrameBehind(
  read: ReadBytes,
  fileBytes: number,
  stop: JournalPlace,
): Promise<string | null> {
  const itself = await wholeFrameAt(read, fileBytes, stop.offset, 0)
  if (itself.whole) return 'it had been written whole'
  let digested = 0
  for (let from = stop.offset + 1; from < fileBytes; from += STRETCH_BYTES) {
    const bytes = await read(from, Math.min(STRETCH_BYTES + MARK.length - 1, fileBytes - from))
    for (const at of marksIn(bytes)) {
      const later = await wholeFrameAt(read, fileBytes, from + at, stop.frame + 1)
      if (later.whole) return `frame ${later.sequence} was written after it had been saved`
      digested += later.digested
      // No crash leaves so many; a file made to be looked at for ever would.
      if (digested > MOST_LOOKS * fileBytes)
        return 'very many frames behind it are not sound either'
    }
  }
  return null
}

/** Whether a frame stands here with its whole payload, of an append begun behind frame `begunBehind`. */
async function wholeFrameAt(
  read: ReadBytes,
  fileBytes: number,
  offset: number,
  begunBehind: number,
): Promise<{ whole: boolean; sequence: number; digested: number }> {
  const no = { whole: false, sequence: 0, digested: 0 }
  if (offset + FRAME_HEADER_BYTES > fileBytes) return no
  const frame = frameHeaderOrNull(await read(offset, FRAME_HEADER_BYTES))
  if (frame === null || frame.sequence - frame.back <= begunBehind) return no
  if (offset + FRAME_HEADER_BYTES + frame.length > fileBytes) return no
  const whole = await hasDigest(read, offset, frame)
  return { whole, sequence: frame.sequence, digested: frame.length }
}

/** Every frame begins with it. */
const MARK = 'CBFR'

function* marksIn(bytes: Uint8Array): Generator<number> {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = searched.indexOf(MARK, 0, 'latin1')
  while (at >= 0) {
    yield at
    at = searched.indexOf(MARK, at + 1, 'latin1')
  }
}
