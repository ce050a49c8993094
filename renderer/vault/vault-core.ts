import { CasebookError } from '../../shared/errors/casebook-error'
import {
  encodeFrame,
  encodeFramePlace,
  MAX_PAYLOAD_BYTES,
  NONCE_BYTES,
  sealedPlace,
  TAG_BYTES,
} from '../../shared/journal/frame'
import { concatBytes, utf8 } from '../../shared/text/bytes'
import { seal } from './keys/aes-gcm'
import { deriveAesKey, deriveBytes } from './keys/hkdf'
import { openIdentity } from './keys/identity'
import { randomBytes } from './keys/random'
import { sha256 } from './keys/sha256'
import { publicKeyOf, signWith } from './keys/signing'
import { lockedError } from './locked-error'
import { openFrames } from './open-frames'
import type { ChainPlace, PlainFrame, SealedFrames, Vault } from './vault'

export interface OpenedVault {
  readonly vault: Vault
  /** The signing key as it is to be kept beside the case files: as given, or newly made. */
  readonly sealedIdentity: Uint8Array
  readonly identityIsNew: boolean
}

/** A vault around a case key, in this very thread. The case key itself is not kept. */
export async function openVault(
  fileId: Uint8Array,
  caseKey: CryptoKey,
  sealedIdentity: Uint8Array | null,
): Promise<OpenedVault> {
  const journalKey = await deriveAesKey(caseKey, fileId, 'casebook/1 journal')
  const rowKey = await deriveBytes(caseKey, fileId, utf8('casebook/1 rows'), 32)
  const identityKey = await deriveAesKey(caseKey, fileId, 'casebook/1 identity')
  const identity = await openIdentity(identityKey, fileId, sealedIdentity)
  let ended = false
  const atWork = () => {
    if (ended) throw lockedError()
  }
  const vault: Vault = {
    fileId,
    rowKey,
    publicKey: publicKeyOf(identity.secretKey),
    async sealFrames(after, frames, back = 0) {
      atWork()
      return sealFrames(journalKey, fileId, after, frames, back)
    },
    async openFrames(after, bytes) {
      atWork()
      return openFrames(journalKey, fileId, after, bytes)
    },
    async sign(message) {
      atWork()
      return signWith(identity.secretKey, message)
    },
    end() {
      ended = true
      identity.secretKey.fill(0)
    },
  }
  return { vault, sealedIdentity: identity.sealed, identityIsNew: identity.isNew }
}

async function sealFrames(
  key: CryptoKey,
  fileId: Uint8Array,
  after: ChainPlace,
  frames: readonly PlainFrame[],
  back: number,
): Promise<SealedFrames> {
  const sealedFrames: Uint8Array[] = []
  const chains: Uint8Array[] = []
  let previous = after.chain
  for (const [index, { type, payload }] of frames.entries()) {
    refuseTooLong(payload)
    const place = encodeFramePlace({
      length: payload.length + TAG_BYTES,
      type,
      sequence: after.frame + index + 1,
      back: back + index,
    })
    const nonce = randomBytes(NONCE_BYTES)
    const sealed = await seal(key, nonce, sealedPlace(fileId, previous, place), payload)
    const { bytes, chain } = await encodeFrame(place, nonce, sealed, previous, sha256)
    sealedFrames.push(bytes)
    chains.push(chain)
    previous = chain
  }
  return {
    bytes: concatBytes(sealedFrames),
    lengths: sealedFrames.map(({ length }) => length),
    chains,
  }
}

function refuseTooLong(payload: Uint8Array): void {
  if (payload.length <= MAX_PAYLOAD_BYTES) return
  throw new CasebookError(
    'refused',
    'Not saved: one change holds more than 64 MiB of text. Nothing was changed; do it in smaller parts.',
  )
}
