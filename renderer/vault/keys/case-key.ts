import { CasebookError } from '../../../shared/errors/casebook-error'
import {
  checkDerivation,
  type Derivation,
  decodeKeyTable,
  encodeKeyTable,
  type KeySlot,
  type KeyTable,
} from '../../../shared/journal/key-table'
import { equalBytes, utf8 } from '../../../shared/text/bytes'
import { derivable, deriveBytes } from './hkdf'
import { randomBytes } from './random'
import type { SecretBytes } from './secret'
import { sha256 } from './sha256'
import { makeSlot, openSlot } from './slot'

const KEY_BYTES = 32

export interface NewCaseKey {
  readonly caseKey: Uint8Array
  readonly keyTable: Uint8Array
  readonly recoveryKey: Uint8Array
}

/**
 * A random case key and the key table that wraps it twice: for a passphrase and for a new recovery
 * key.
 * @throws CasebookError `refused` for a derivation out of bounds
 */
export async function makeCaseKey(
  fileId: Uint8Array,
  passphrase: Uint8Array,
  derivation: Derivation,
): Promise<NewCaseKey> {
  checkDerivation(derivation)
  const caseKey = randomBytes(KEY_BYTES)
  const recoveryKey = randomBytes(KEY_BYTES)
  const slots = [
    await makeSlot(fileId, caseKey, { kind: 'passphrase', bytes: passphrase }, derivation),
    await makeSlot(fileId, caseKey, { kind: 'recovery', bytes: recoveryKey }, derivation),
  ]
  const commitment = await commitmentOf(fileId, caseKey)
  const keyTable = await encodeKeyTable({ writeNumber: 1, commitment, slots }, sha256)
  return { caseKey, keyTable, recoveryKey }
}

/**
 * The case key behind a key table.
 * @throws CasebookError `wrong-passphrase` when no slot opens with the secret, `refused` when there
 *   is no slot for it or a slot asks for a derivation out of bounds (nothing is tried then),
 *   `damaged` or `newer` for the table
 */
export async function openCaseKey(
  fileId: Uint8Array,
  keyTable: Uint8Array,
  secret: SecretBytes,
): Promise<Uint8Array> {
  const table = await decodeKeyTable(keyTable, sha256)
  return keyOf(fileId, table, secret)
}

export interface Rewrapping {
  /** A new passphrase for the case; `null` leaves its slot as it is. */
  readonly passphrase: Uint8Array | null
  /** Whether a new recovery key takes the place of the old one. */
  readonly recovery: boolean
  readonly derivation: Derivation
}

/**
 * A key table with the next write number that wraps the same case key anew. The old passphrase or
 * recovery key opens it no more; no frame of the case is sealed again.
 * @throws CasebookError as {@link openCaseKey}
 */
export async function rewrapCaseKey(
  fileId: Uint8Array,
  keyTable: Uint8Array,
  secret: SecretBytes,
  { passphrase, recovery, derivation }: Rewrapping,
): Promise<{ keyTable: Uint8Array; recoveryKey: Uint8Array | null }> {
  checkDerivation(derivation)
  const table = await decodeKeyTable(keyTable, sha256)
  const caseKey = await keyOf(fileId, table, secret)
  const recoveryKey = recovery ? randomBytes(KEY_BYTES) : null
  const renewed: KeySlot[] = []
  for (const [kind, bytes] of [
    ['passphrase', passphrase],
    ['recovery', recoveryKey],
  ] as const) {
    if (bytes !== null) renewed.push(await makeSlot(fileId, caseKey, { kind, bytes }, derivation))
  }
  caseKey.fill(0)
  const kept = table.slots.filter(({ kind }) => renewed.every((slot) => slot.kind !== kind))
  const slots = [...renewed, ...kept]
  const writeNumber = table.writeNumber + 1
  return {
    keyTable: await encodeKeyTable({ ...table, writeNumber, slots }, sha256),
    recoveryKey,
  }
}

async function keyOf(
  fileId: Uint8Array,
  table: KeyTable,
  secret: SecretBytes,
): Promise<Uint8Array> {
  const slots = table.slots.filter(({ kind }) => kind === secret.kind)
  for (const slot of slots) if (slot.kind === 'passphrase') checkDerivation(slot.derivation)
  if (slots.length === 0) throw noSlotFor(secret)
  if (secret.bytes.length === 0) throw wrong(secret)
  for (const slot of slots) {
    const caseKey = await openSlot(fileId, slot, secret)
    if (caseKey === null) continue
    if (equalBytes(await commitmentOf(fileId, caseKey), table.commitment)) return caseKey
    throw new CasebookError(
      'damaged',
      'The case was not opened: its key table was put together from two. Restore a backup.',
    )
  }
  throw wrong(secret)
}

const commitmentOf = async (fileId: Uint8Array, caseKey: Uint8Array) =>
  deriveBytes(await derivable(caseKey), fileId, utf8('casebook/1 commitment'), 32)

const noSlotFor = ({ kind }: SecretBytes) =>
  new CasebookError(
    'refused',
    kind === 'recovery'
      ? 'This case file has no recovery key. Open it with its passphrase.'
      : 'This case file has no passphrase. Open it with its recovery key.',
  )

const wrong = ({ kind }: SecretBytes) =>
  new CasebookError(
    'wrong-passphrase',
    kind === 'recovery'
      ? 'The case was not opened: these words are the recovery key of another case. Nothing was changed.'
      : 'The case was not opened: this is not its passphrase. Nothing was changed; try again.',
  )
