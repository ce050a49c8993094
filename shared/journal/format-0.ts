import { CasebookError } from '../errors/casebook-error'
import { concatBytes, equalBytes, utf8 } from '../text/bytes'
import type { Sha256Digest } from './digest'

/*
 * Case file, format 0 (docs/formats.md): a header of 32 bytes, then frames.
 *
 *   header = "CASEBOOK" | format u16 | reserved 6 × 0 | file id 16
 *   frame  = payload length u32 | type u8 | sequence u64 | payload digest 32 | chain 32 | payload
 *   chain  = SHA-256("casebook/0" | previous chain | length | type | sequence | payload digest)
 *
 * Integers are little-endian. The first frame's previous chain is SHA-256(header). The chain runs
 * over digests, so that it can be followed without reading the originals.
 */

export const CASE_FORMAT = 0
export const HEADER_BYTES = 32
export const FRAME_HEADER_BYTES = 4 + 1 + 8 + 32 + 32

/** An original is cut into frames of at most this many bytes. */
export const ORIGINAL_CHUNK_BYTES = 1 << 20

/** No frame's payload is longer; a longer one means a damaged file. */
export const MAX_PAYLOAD_BYTES = 64 << 20

const MAGIC = utf8('CASEBOOK')
const CHAIN_LABEL = utf8('casebook/0')

export const frameTypes = { entry: 1, original: 2 } as const
export type FrameType = (typeof frameTypes)[keyof typeof frameTypes]

export interface FrameHeader {
  /** Bytes of the payload that follows. */
  readonly length: number
  readonly type: FrameType
  /** Place of the frame in the file, from 1. */
  readonly sequence: number
  readonly payloadDigest: Uint8Array
  readonly chain: Uint8Array
}

/** The header of a new case file. `fileId` is 16 random bytes. */
export function encodeHeader(fileId: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES)
  header.set(MAGIC)
  new DataView(header.buffer).setUint16(8, CASE_FORMAT, true)
  header.set(fileId, 16)
  return header
}

/**
 * The file id of a case file.
 * @throws CasebookError `refused` when it is no case file, `newer` when its format is unknown
 */
export function decodeHeader(header: Uint8Array): Uint8Array {
  if (header.length < HEADER_BYTES || !equalBytes(header.subarray(0, 8), MAGIC)) {
    throw new CasebookError('refused', 'This is not a case file: it does not begin with CASEBOOK.')
  }
  const format = view(header).getUint16(8, true)
  if (format > CASE_FORMAT) {
    throw new CasebookError(
      'newer',
      `The case file has format ${format}; this version reads up to format ${CASE_FORMAT}. Nothing was changed.`,
    )
  }
  return header.slice(16, 32)
}

/** A frame ready to append, and the chain value the next one rests on. */
export async function encodeFrame(
  type: FrameType,
  sequence: number,
  payload: Uint8Array,
  previousChain: Uint8Array,
  sha256: Sha256Digest,
): Promise<{ bytes: Uint8Array; chain: Uint8Array }> {
  const bytes = new Uint8Array(FRAME_HEADER_BYTES + payload.length)
  const fields = view(bytes)
  fields.setUint32(0, payload.length, true)
  fields.setUint8(4, type)
  fields.setBigUint64(5, BigInt(sequence), true)
  bytes.set(await sha256(payload), 13)
  const chain = await chainOf(bytes.subarray(0, 45), previousChain, sha256)
  bytes.set(chain, 45)
  bytes.set(payload, FRAME_HEADER_BYTES)
  return { bytes, chain }
}

/**
 * The frame header at the start of `bytes`.
 * @throws CasebookError `damaged` when no frame can begin like this
 */
export function decodeFrameHeader(bytes: Uint8Array): FrameHeader {
  const fields = view(bytes)
  const length = fields.getUint32(0, true)
  const type = fields.getUint8(4)
  if (length > MAX_PAYLOAD_BYTES || (type !== frameTypes.entry && type !== frameTypes.original)) {
    throw new CasebookError('damaged', 'A frame of the case file begins with impossible values.')
  }
  return {
    length,
    type,
    sequence: Number(fields.getBigUint64(5, true)),
    payloadDigest: bytes.slice(13, 45),
    chain: bytes.slice(45, 77),
  }
}

/**
 * The chain value after a frame, recomputed from its header alone; `null` when the header is not
 * that of frame `sequence` after `previousChain`.
 */
export async function followFrame(
  frameHeader: Uint8Array,
  sequence: number,
  previousChain: Uint8Array,
  sha256: Sha256Digest,
): Promise<Uint8Array | null> {
  const chain = await chainOf(frameHeader.subarray(0, 45), previousChain, sha256)
  if (!equalBytes(chain, frameHeader.subarray(45, FRAME_HEADER_BYTES))) return null
  return decodeFrameHeader(frameHeader).sequence === sequence ? chain : null
}

const chainOf = (signed: Uint8Array, previousChain: Uint8Array, sha256: Sha256Digest) =>
  sha256(concatBytes([CHAIN_LABEL, previousChain, signed]))

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
