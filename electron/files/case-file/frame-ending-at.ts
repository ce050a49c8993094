import { FRAMES_OFFSET } from '../../../shared/journal/case-header'
import {
  FRAME_HEADER_BYTES,
  type FrameHeader,
  frameHeaderOrNull,
  MAX_PAYLOAD_BYTES,
  TAG_BYTES,
} from '../../../shared/journal/frame'
import type { ReadBytes } from '../disk/file-bytes'

const FIRST_LOOK = 16 << 10

/**
 * The header of the frame that ends at a place; `null` when none does. Frames do not say where the
 * one before begins, so its mark is looked for backwards, in ever longer stretches.
 */
export async function frameEndingAt(read: ReadBytes, offset: number): Promise<FrameHeader | null> {
  const longest = FRAME_HEADER_BYTES + MAX_PAYLOAD_BYTES + TAG_BYTES
  const floor = Math.max(FRAMES_OFFSET, offset - longest)
  for (let reach = FIRST_LOOK; floor < offset; reach *= 4) {
    const from = Math.max(floor, offset - reach)
    const found = lastFrameOf(await read(from, offset - from))
    if (found !== null || from === floor) return found
  }
  return null
}

/** The frame that ends where the bytes do. */
function lastFrameOf(bytes: Uint8Array): FrameHeader | null {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = searched.lastIndexOf('CBFR', undefined, 'latin1'); at >= 0; ) {
    const frame = frameHeaderOrNull(bytes.subarray(at))
    if (frame !== null && at + FRAME_HEADER_BYTES + frame.length === bytes.length) return frame
    at = at === 0 ? -1 : searched.lastIndexOf('CBFR', at - 1, 'latin1')
  }
  return null
}
