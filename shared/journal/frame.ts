import { CasebookError } from '../errors/casebook-error'
import { concatBytes, equalBytes, utf8 } from '../text/bytes'
import type { Sha256Digest } from './digest'

/*
 * Frames of a sealed case file, format 1 (docs/formats.md):
 *
 *   frame = "CBFR" | length u32 | type u8 | 3 × 0 | sequence u64 | back u32 | nonce 12
 *           | digest 32 | chain 32 | ciphertext and tag
 *   digest = SHA-256(ciphertext and tag)
 *   chain  = SHA-256("casebook/1" | previous chain | bytes 0 to 67 of the frame)
 *
 * Integers are little-endian. The first frame's previous chain is SHA-256(the 32 bytes of the case
 * header). The chain runs over ciphertext: it can be followed without a key, and without reading
 * more than the frames' headers.
 */

export const FRAME_HEADER_BYTES = 100
/** AES-GCM's tag behind the ciphertext. */
export const TAG_BYTES = 16
export const NONCE_BYTES = 12

/** An original is cut into frames of at most this many bytes. */
export const ORIGINAL_CHUNK_BYTES = 1 << 20

/** No frame's payload is longer, in clear; a longer one means a damaged file. */
export const MAX_PAYLOAD_BYTES = 64 << 20

export const LONGEST_FRAME_BYTES = FRAME_HEADER_BYTES + MAX_PAYLOAD_BYTES + TAG_BYTES

export const frameTypes = { entry: 1, original: 2, index: 3 } as const
export type FrameType = (typeof frameTypes)[keyof typeof frameTypes]

export interface FrameHeader {
  /** Bytes of ciphertext and tag that follow. */
  readonly length: number
  readonly type: FrameType
  /** Place of the frame in the file, from 1. */
  readonly sequence: number
  /**
   * Frames of the same append that stand before it. An append begins only after the one before it
   * is on the disk, so everything before frame `sequence - back` had reached it.
   */
  readonly back: number
  readonly nonce: Uint8Array
  readonly digest: Uint8Array
  readonly chain: Uint8Array
}

const MARK = utf8('CBFR')
const LABEL = utf8('casebook/1')
/** What the seal covers besides the words: everything that says where the frame stands. */
const PLACE_BYTES = 24
const CHAINED_BYTES = 68

/** The part of a frame's header that is known before its payload is sealed. */
export function encodeFramePlace(
  frame: Pick<FrameHeader, 'length' | 'type' | 'sequence' | 'back'>,
): Uint8Array {
  const place = new Uint8Array(PLACE_BYTES)
  place.set(MARK)
  const fields = view(place)
  fields.setUint32(4, frame.length, true)
  fields.setUint8(8, frame.type)
  fields.setBigUint64(12, BigInt(frame.sequence), true)
  fields.setUint32(20, frame.back, true)
  return place
}

/**
 * Associated data of a frame's seal: "casebook/1" | file id | chain of the frame before | bytes 0
 * to 23 of its header. A frame opens in its own place only.
 */
export const sealedPlace = (
  fileId: Uint8Array,
  previousChain: Uint8Array,
  frameHeader: Uint8Array,
): Uint8Array => concatBytes([LABEL, fileId, previousChain, frameHeader.subarray(0, PLACE_BYTES)])

/** A whole frame from its place, nonce and sealed payload, and the chain the next one rests on. */
export async function encodeFrame(
  place: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  previousChain: Uint8Array,
  sha256: Sha256Digest,
): Promise<{ bytes: Uint8Array; chain: Uint8Array }> {
  const bytes = new Uint8Array(FRAME_HEADER_BYTES + sealed.length)
  bytes.set(place)
  bytes.set(nonce, PLACE_BYTES)
  bytes.set(await sha256(sealed), PLACE_BYTES + NONCE_BYTES)
  const chain = await chainOf(bytes, previousChain, sha256)
  bytes.set(chain, CHAINED_BYTES)
  bytes.set(sealed, FRAME_HEADER_BYTES)
  return { bytes, chain }
}

/**
 * The frame header at the start of `bytes`.
 * @throws CasebookError `damaged` when no frame can begin like this
 */
export function decodeFrameHeader(bytes: Uint8Array): FrameHeader {
  const header = frameHeaderOrNull(bytes)
  if (header !== null) return header
  throw new CasebookError('damaged', 'A frame of the case file begins with impossible values.')
}

/** As {@link decodeFrameHeader}; `null` when no frame can begin like this. */
export function frameHeaderOrNull(bytes: Uint8Array): FrameHeader | null {
  if (bytes.length < FRAME_HEADER_BYTES || !equalBytes(bytes.subarray(0, 4), MARK)) return null
  const fields = view(bytes)
  const length = fields.getUint32(4, true)
  const type = fields.getUint8(8)
  const sequence = Number(fields.getBigUint64(12, true))
  const back = fields.getUint32(20, true)
  const known =
    type === frameTypes.entry || type === frameTypes.original || type === frameTypes.index
  const fits = length >= TAG_BYTES && length <= MAX_PAYLOAD_BYTES + TAG_BYTES && back < sequence
  const blank = bytes[9] === 0 && bytes[10] === 0 && bytes[11] === 0
  if (!known || !fits || !blank) return null
  return {
    length,
    type,
    sequence,
    back,
    nonce: bytes.slice(24, 36),
    digest: bytes.slice(36, 68),
    chain: bytes.slice(68, 100),
  }
}

/**
 * The header of frame `sequence` after `previousChain`, its chain recomputed; `null` when these
 * bytes are not that. The payload is not looked at.
 */
export async function followFrame(
  bytes: Uint8Array,
  sequence: number,
  previousChain: Uint8Array,
  sha256: Sha256Digest,
): Promise<FrameHeader | null> {
  const header = frameHeaderOrNull(bytes)
  if (header === null || header.sequence !== sequence) return null
  const chain = await chainOf(bytes, previousChain, sha256)
  return equalBytes(chain, header.chain) ? header : null
}

const chainOf = (frame: Uint8Array, previousChain: Uint8Array, sha256: Sha256Digest) =>
  sha256(concatBytes([LABEL, previousChain, frame.subarray(0, CHAINED_BYTES)]))

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
