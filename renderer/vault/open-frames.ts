import { CasebookError } from '../../shared/errors/casebook-error'
import {
  FRAME_HEADER_BYTES,
  type FrameHeader,
  followFrame,
  frameHeaderOrNull,
  sealedPlace,
} from '../../shared/journal/frame'
import { equalBytes } from '../../shared/text/bytes'
import { unseal } from './keys/aes-gcm'
import { sha256 } from './keys/sha256'
import type { ChainPlace, PlainFrame } from './vault'

/** Where a frame stands in the bytes, and what it says of itself. */
interface FoundFrame {
  readonly header: FrameHeader
  readonly headerBytes: Uint8Array
  readonly sealed: Uint8Array
}

/**
 * The payloads of whole frames that stand one after the other behind a place. Each is looked at on
 * its own, side by side: it must follow on the chain value that the one before claims, and that one
 * must prove its claim.
 * @throws CasebookError `damaged`, naming the first frame that does not open there
 */
export async function openFrames(
  key: CryptoKey,
  fileId: Uint8Array,
  after: ChainPlace,
  bytes: Uint8Array,
): Promise<readonly PlainFrame[]> {
  const { found, whole } = findFrames(bytes)
  const opened = await Promise.all(
    found.map((frame, index) => {
      const chain = found[index - 1]?.header.chain ?? after.chain
      return openFrame(key, fileId, { frame: after.frame + index, chain }, frame)
    }),
  )
  const frames = opened.filter((frame) => frame !== null)
  if (whole && frames.length === found.length) return frames
  const bad = opened.indexOf(null)
  throw notOpening(after.frame + 1 + (bad < 0 ? found.length : bad))
}

/** The frames as far as their headers make sense, and whether that is to the last byte. */
function findFrames(bytes: Uint8Array): { found: FoundFrame[]; whole: boolean } {
  const found: FoundFrame[] = []
  let at = 0
  while (at < bytes.length) {
    const payloadAt = at + FRAME_HEADER_BYTES
    const headerBytes = bytes.subarray(at, payloadAt)
    const header = frameHeaderOrNull(headerBytes)
    if (header === null || payloadAt + header.length > bytes.length) return { found, whole: false }
    at = payloadAt + header.length
    found.push({ header, headerBytes, sealed: bytes.subarray(payloadAt, at) })
  }
  return { found, whole: true }
}

/** `null` when the frame does not open behind that place. */
async function openFrame(
  key: CryptoKey,
  fileId: Uint8Array,
  { frame, chain }: ChainPlace,
  { header, headerBytes, sealed }: FoundFrame,
): Promise<PlainFrame | null> {
  const [followed, digest, payload] = await Promise.all([
    followFrame(headerBytes, frame + 1, chain, sha256),
    sha256(sealed),
    unseal(key, header.nonce, sealedPlace(fileId, chain, headerBytes), sealed),
  ])
  if (followed === null || payload === null || !equalBytes(digest, header.digest)) return null
  return { type: header.type, payload }
}

const notOpening = (frame: number) =>
  new CasebookError(
    'damaged',
    `Frame ${frame} of the case file does not open: it was changed, or it belongs elsewhere. Everything before it is whole; restore a backup to have what follows.`,
  )
