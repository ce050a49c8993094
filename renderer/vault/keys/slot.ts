import { CasebookError } from '../../../shared/errors/casebook-error'
import { NONCE_BYTES } from '../../../shared/journal/frame'
import { type Derivation, type KeySlot, slotPlace } from '../../../shared/journal/key-table'
import { equalBytes, utf8 } from '../../../shared/text/bytes'
import { seal, unseal } from './aes-gcm'
import { deriveAesKey, derivable, deriveBytes } from './hkdf'
import { randomBytes } from './random'
import { rootOf, type SecretBytes } from './secret'

const SALT_BYTES = 32
const NO_DERIVATION: Derivation = { memoryKiB: 0, iterations: 0, parallelism: 0 }

/** A new slot that opens with the secret. The derivation counts for a passphrase only. */
export async function makeSlot(
  fileId: Uint8Array,
  caseKey: Uint8Array,
  secret: SecretBytes,
  derivation: Derivation,
): Promise<KeySlot> {
  const head = {
    kind: secret.kind,
    derivation: secret.kind === 'passphrase' ? derivation : NO_DERIVATION,
    salt: randomBytes(SALT_BYTES),
  }
  const { commitment, wrappingKey } = await slotKeys(fileId, secret, head)
  const nonce = randomBytes(NONCE_BYTES)
  const wrappedKey = await seal(wrappingKey, nonce, slotPlace(fileId, head), caseKey)
  return { ...head, nonce, wrappedKey, commitment }
}

/**
 * The case key; `null` when the slot does not open with this secret.
 * @throws CasebookError `damaged` when the secret is right and what it wraps is not
 */
export async function openSlot(
  fileId: Uint8Array,
  slot: KeySlot,
  secret: SecretBytes,
): Promise<Uint8Array | null> {
  const { commitment, wrappingKey } = await slotKeys(fileId, secret, slot)
  // AES-GCM does not commit to its key: a ciphertext can be made that opens under two.
  if (!equalBytes(commitment, slot.commitment)) return null
  const caseKey = await unseal(wrappingKey, slot.nonce, slotPlace(fileId, slot), slot.wrappedKey)
  if (caseKey !== null) return caseKey
  throw new CasebookError(
    'damaged',
    'The case was not opened: the passphrase or recovery key is right, but the key it wraps was changed. Restore a backup.',
  )
}

async function slotKeys(
  fileId: Uint8Array,
  secret: SecretBytes,
  slot: Pick<KeySlot, 'salt' | 'derivation'>,
) {
  const bytes = await rootOf(secret, slot)
  const root = await derivable(bytes)
  bytes.fill(0)
  return {
    commitment: await deriveBytes(root, fileId, utf8('casebook/1 slot commitment'), 32),
    wrappingKey: await deriveAesKey(root, fileId, 'casebook/1 kek'),
  }
}
