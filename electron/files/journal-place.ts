import { createHash } from 'node:crypto'
import {
  decodeFrameHeader,
  expectedChain,
  FRAME_HEADER_BYTES,
  HEADER_BYTES,
} from '../../shared/journal/frame'
import { equalBytes } from '../../shared/text/bytes'

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
export async function followFrame(
  { bytes, frames, chain }: JournalPlace,
  header: Uint8Array,
): Promise<JournalPlace | null> {
  const expected = await expectedChain(header, chain, sha256)
  if (!equalBytes(expected, header.slice(45, FRAME_HEADER_BYTES))) return null
  const { sequence, length } = decodeFrameHeader(header)
  if (sequence !== frames + 1) return null
  return { bytes: bytes + FRAME_HEADER_BYTES + length, frames: sequence, chain: expected }
}
