import { createHash } from 'node:crypto'
import { FRAME_HEADER_BYTES, type FrameHeader } from '../../../shared/journal/frame'
import { equalBytes } from '../../../shared/text/bytes'
import type { ReadBytes } from '../disk/file-bytes'

/** Digested at a time, in a few milliseconds: the main thread also answers the window. */
const PIECE_BYTES = 1 << 20

/** Whether the payload of the frame that begins at `offset` has the digest its header names. */
export async function hasDigest(
  read: ReadBytes,
  offset: number,
  { length, digest }: FrameHeader,
): Promise<boolean> {
  const hash = createHash('sha256')
  const payload = offset + FRAME_HEADER_BYTES
  for (let at = 0; at < length; at += PIECE_BYTES) {
    hash.update(await read(payload + at, Math.min(PIECE_BYTES, length - at)))
  }
  return equalBytes(hash.digest(), digest)
}
