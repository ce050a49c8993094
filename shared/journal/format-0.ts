import { CasebookError } from '../errors/casebook-error'
import { concatBytes, equalBytes, utf8 } from '../text/bytes'
import type { Sha256Digest } from './digest'
import { MAX_PAYLOAD_BYTES } from './frame'

/*
 * Frames of a case file of format 0 (docs/formats.md), which is read to be sealed and never written:
 *
 *   frame = payload length u32 | type u8 | sequence u64 | payload digest 32 | chain 32 | payload
 *   chain = SHA-256("casebook/0" | previous chain | length | type | sequence | payload digest)
 *
 * Integers are little-endian. They follow the case header without a gap; the first frame's previous
 * chain is SHA-256(header). The chain runs over digests, so that it can be followed without reading
 * the originals. Payloads are those of format 1.
 */

export const PLAIN_FRAME_HEADER_BYTES = 4 + 1 + 8 + 32 + 32
const CHAINED_BYTES = 45

const LABEL = utf8('casebook/0')

export const plainFrameTypes = { entry: 1, original: 2 } as const
type PlainFrameType = (typeof plainFrameTypes)[keyof typeof plainFrameTypes]

export interface PlainFrameHeader {
  /** Bytes of the payload that follows. */
  readonly length: number
  readonly type: PlainFrameType
  /** SHA-256 of the payload. */
  readonly digest: Uint8Array
  /** Chain value after the frame. */
  readonly chain: Uint8Array
}

/**
 * The header of frame `sequence` after `previousChain`; `null` when these bytes are not that.
 * @param bytes {@link PLAIN_FRAME_HEADER_BYTES} of them
 * @throws CasebookError `damaged` when they follow and are of a kind that no version wrote
 */
export async function followPlainFrame(
  bytes: Uint8Array,
  sequence: number,
  previousChain: Uint8Array,
  sha256: Sha256Digest,
): Promise<PlainFrameHeader | null> {
  const chained = bytes.subarray(0, CHAINED_BYTES)
  const chain = await sha256(concatBytes([LABEL, previousChain, chained]))
  const fields = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!equalBytes(chain, bytes.subarray(CHAINED_BYTES, PLAIN_FRAME_HEADER_BYTES))) return null
  if (Number(fields.getBigUint64(5, true)) !== sequence) return null
  const length = fields.getUint32(0, true)
  const type = fields.getUint8(4)
  const known = type === plainFrameTypes.entry || type === plainFrameTypes.original
  if (!known || length > MAX_PAYLOAD_BYTES) {
    throw new CasebookError('damaged', `Frame ${sequence} is of a kind that no version wrote.`)
  }
  return { length, type, digest: bytes.slice(13, CHAINED_BYTES), chain }
}
