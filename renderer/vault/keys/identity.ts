import { NONCE_BYTES } from '../../../shared/journal/frame'
import { concatBytes, utf8 } from '../../../shared/text/bytes'
import { seal, unseal } from './aes-gcm'
import { randomBytes } from './random'

/*
 * The signing key of this installation for one case, as it lies beside the case files:
 *
 *   nonce 12 | secret key 32 and tag 16 under AES-256-GCM
 *
 * Associated data: "casebook/1 identity" | file id.
 */

const SECRET_KEY_BYTES = 32
const LABEL = utf8('casebook/1 identity')

export interface Identity {
  /** Ed25519, 32 bytes. */
  readonly secretKey: Uint8Array
  readonly sealed: Uint8Array
  /** Whether it was made just now. */
  readonly isNew: boolean
}

/**
 * The signing key that was sealed. Where there is none, or one that does not open, a new one is made:
 * a lost signing key keeps nobody from the case, and the history shows the new one's fingerprint.
 */
export async function openIdentity(
  key: CryptoKey,
  fileId: Uint8Array,
  sealed: Uint8Array | null,
): Promise<Identity> {
  const place = concatBytes([LABEL, fileId])
  if (sealed !== null && sealed.length > NONCE_BYTES) {
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const secretKey = await unseal(key, nonce, place, sealed.subarray(NONCE_BYTES))
    if (secretKey?.length === SECRET_KEY_BYTES) return { secretKey, sealed, isNew: false }
  }
  const secretKey = randomBytes(SECRET_KEY_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const made = concatBytes([nonce, await seal(key, nonce, place, secretKey)])
  return { secretKey, sealed: made, isNew: true }
}
