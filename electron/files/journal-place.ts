import { createHash } from 'node:crypto'
import {
  decodeFrameHeader,
  FRAME_HEADER_BYTES,
  followFrame,
  HEADER_BYTES,
} from '../../shared/journal/frame'

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

/** A place between two frames of a case file. */
export interface JournalPlace {
  /** Bytes of the file before it. */
  readonly bytes: number
  /** Frames before it. */
  readonly frames: number
  /** Chain value that the next frame rests on. */
  readonly chain: Uint8Array
}

/** The place before the first frame. */
export const placeAfterHeader = async (header: Uint8Array): Promise<JournalPlace> => ({
  bytes: HEADER_BYTES,
  frames: 0,
  chain: await sha256(header),
})

/** The place behind the frame that begins here; `null` when its header does not follow. */
export async function placeAfterFrame(
  { bytes, frames, chain }: JournalPlace,
  header: Uint8Array,
): Promise<JournalPlace | null> {
  const after = await followFrame(header, frames + 1, chain, sha256)
  if (after === null) return null
  const { length } = decodeFrameHeader(header)
  return { bytes: bytes + FRAME_HEADER_BYTES + length, frames: frames + 1, chain: after }
}
