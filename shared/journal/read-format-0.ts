import { CasebookError } from '../errors/casebook-error'
import { equalBytes } from '../text/bytes'
import { HEADER_BYTES } from './case-header'
import type { Sha256Digest } from './digest'
import {
  followPlainFrame,
  PLAIN_FRAME_HEADER_BYTES,
  type PlainFrameHeader,
  plainFrameTypes,
} from './format-0'

/** A case file of format 0 as bytes that can be read anywhere. */
export interface PlainCaseFile {
  readonly bytes: number
  /** Exactly so many bytes from there. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** A frame that was found to be as it was written. */
export interface CheckedFrame {
  readonly type: PlainFrameHeader['type']
  readonly payload: Uint8Array
}

/** Where a case file of format 0 ends: behind its last entry. */
export interface PlainEnd {
  /** Bytes of the file before it. */
  readonly offset: number
  readonly frames: number
  readonly entries: number
  /** Chain value after the last of these frames. */
  readonly chain: Uint8Array
}

/**
 * Reads a file of format 0 from its first byte to its last whole change and checks everything on the
 * way: the chain of the frames and the digest of each payload.
 * @param onFrame is given each frame in its order, those of an unfinished change at the end too
 * @returns the end of the last whole change; what stands behind it was never acknowledged
 * @throws CasebookError `damaged`, naming the frame
 */
export async function readPlainFile(
  file: PlainCaseFile,
  sha256: Sha256Digest,
  onFrame: (frame: CheckedFrame, sequence: number) => Promise<void> | void,
): Promise<PlainEnd> {
  const chain = await sha256(await file.read(0, HEADER_BYTES))
  let whole: PlainEnd = { offset: HEADER_BYTES, frames: 0, entries: 0, chain }
  let place: PlainEnd = whole
  for (;;) {
    const header = await nextHeader(file, place, sha256)
    if (header === null) return whole
    const sequence = place.frames + 1
    const payload = await file.read(place.offset + PLAIN_FRAME_HEADER_BYTES, header.length)
    if (!equalBytes(await sha256(payload), header.digest)) {
      throw damaged(`frame ${sequence} of it does not match its digest`)
    }
    const isEntry = header.type === plainFrameTypes.entry
    place = {
      offset: place.offset + PLAIN_FRAME_HEADER_BYTES + header.length,
      frames: sequence,
      entries: place.entries + (isEntry ? 1 : 0),
      chain: header.chain,
    }
    await onFrame({ type: header.type, payload }, sequence)
    if (isEntry) whole = place
  }
}

/**
 * The frame that begins at a place; `null` at the end. The end may be torn: less than a header, a
 * header that follows and whose payload is shorter than it says, or nothing but zeros. Any other
 * bytes are damage, because one wrong bit in a length makes the rest of a sound file look so.
 */
async function nextHeader(
  file: PlainCaseFile,
  { offset, frames, chain }: PlainEnd,
  sha256: Sha256Digest,
): Promise<PlainFrameHeader | null> {
  const rest = file.bytes - offset
  if (rest < PLAIN_FRAME_HEADER_BYTES) return null
  const bytes = await file.read(offset, PLAIN_FRAME_HEADER_BYTES)
  const header = await followPlainFrame(bytes, frames + 1, chain, sha256)
  if (header !== null) return rest - PLAIN_FRAME_HEADER_BYTES < header.length ? null : header
  if (await isZero(file, offset)) return null
  throw damaged(`frame ${frames + 1} of it does not follow from the one before`)
}

const ZERO_CHECK_BYTES = 1 << 20

async function isZero(file: PlainCaseFile, from: number): Promise<boolean> {
  for (let at = from; at < file.bytes; at += ZERO_CHECK_BYTES) {
    const piece = await file.read(at, Math.min(ZERO_CHECK_BYTES, file.bytes - at))
    if (piece.some((byte) => byte !== 0)) return false
  }
  return true
}

const damaged = (what: string) =>
  new CasebookError(
    'damaged',
    `The case file was changed outside Casebook: ${what}. Nothing was changed; restore a copy.`,
  )
