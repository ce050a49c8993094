import { CasebookError } from '../../shared/errors/casebook-error'
import {
  FRAME_HEADER_BYTES,
  type FrameHeader,
  followFrame,
  sealedPlace,
} from '../../shared/journal/frame'
import { equalBytes } from '../../shared/text/bytes'
import { unseal } from './keys/aes-gcm'
import { sha256 } from './keys/sha256'
import type { ChainPlace, PlainFrame } from './vault'

interface FoundFrame {
  readonly header: FrameHeader
  readonly headerBytes: Uint8Array
  readonly previousChain: Uint8Array
  readonly sealed: Uint8Array
}

/**
 * The payloads of whole frames that stand one after the other behind a place: the chain is followed
 * from frame to frame, then digests and seals are checked side by side.
 * @throws CasebookError `damaged`, naming the first frame that does not open there
 */
export async function openFrames(
  key: CryptoKey,
  fileId: Uint8Array,
  after: ChainPlace,
  bytes: Uint8Array,
): Promise<readonly PlainFrame[]> {
  const { found, whole } = await followFrames(after, bytes)
  const payloads = await Promise.all(found.map((frame) => openFrame(key, fileId, frame)))
  const frames: PlainFrame[] = []
  for (const [index, payload] of payloads.entries()) {
    const type = found[index]?.header.type
    if (payload === null || type === undefined) throw notOpening(after.frame + index + 1)
    frames.push({ type, payload })
  }
  if (!whole) throw notOpening(after.frame + found.length + 1)
  return frames
}

/** The frames as far as the chain holds, and whether that is to the last byte. */
async function followFrames(after: ChainPlace, bytes: Uint8Array) {
  const found: FoundFrame[] = []
  let previousChain = after.chain
  let at = 0
  while (at < bytes.length) {
    const headerBytes = bytes.subarray(at, at + FRAME_HEADER_BYTES)
    const sequence = after.frame + found.length + 1
    const header = await followFrame(headerBytes, sequence, previousChain, sha256)
    if (header === null) return { found, whole: false }
    const end = at + FRAME_HEADER_BYTES + header.length
    if (end > bytes.length) return { found, whole: false }
    const sealed = bytes.subarray(at + FRAME_HEADER_BYTES, end)
    found.push({ header, headerBytes, previousChain, sealed })
    previousChain = header.chain
    at = end
  }
  return { found, whole: true }
}

async function openFrame(
  key: CryptoKey,
  fileId: Uint8Array,
  { header, headerBytes, previousChain, sealed }: FoundFrame,
): Promise<Uint8Array | null> {
  if (!equalBytes(await sha256(sealed), header.digest)) return null
  return unseal(key, header.nonce, sealedPlace(fileId, previousChain, headerBytes), sealed)
}

const notOpening = (frame: number) =>
  new CasebookError(
    'damaged',
    `Frame ${frame} of the case file does not open: it was changed, or it belongs elsewhere. Everything before it is whole; restore a backup to have what follows.`,
  )
