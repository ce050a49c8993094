import { CasebookError } from '../errors/casebook-error'
import { concatBytes, equalBytes, utf8 } from '../text/bytes'
import { KEY_TABLE_BYTES } from './case-header'
import type { Sha256Digest } from './digest'

/*
 * The key table of a sealed case file (docs/formats.md). It stands in the file twice.
 *
 *   key table = "CBKT" | version u8 = 1 | slots u8 | u16 0 | write number u32 | u32 0
 *               | commitment of the case key 32 | up to 4 slots of 160 bytes | zeros
 *               | SHA-256 of bytes 0 to 991
 *   slot      = kind u8 | 3 × 0 | memory KiB u32 | iterations u32 | parallelism u32 | salt 32
 *               | nonce 12 | wrapped case key 48 | commitment of the slot's key 32 | 20 × 0
 *
 * Integers are little-endian. The digest finds damage; what keeps a forger out is the seal of each
 * slot, whose associated data are the file's id and the slot's bytes 0 to 47.
 */

const KEY_TABLE_VERSION = 1
export const MAX_SLOTS = 4

/** What Argon2id (RFC 9106) is to spend on a passphrase. */
export interface Derivation {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/** One way to the case key. */
export interface KeySlot {
  readonly kind: 'passphrase' | 'recovery'
  /** All zero for a recovery key, which is random already. */
  readonly derivation: Derivation
  /** 32 bytes. */
  readonly salt: Uint8Array
  /** 12 bytes. */
  readonly nonce: Uint8Array
  /** The case key under AES-256-GCM, 48 bytes with the tag. */
  readonly wrappedKey: Uint8Array
  /** 32 bytes from which a wrong secret is known before anything is opened with it. */
  readonly commitment: Uint8Array
}

export interface KeyTable {
  /** Grows with each rewrite: of two sound copies the higher is the newer. */
  readonly writeNumber: number
  /** Commitment of the case key, 32 bytes. */
  readonly commitment: Uint8Array
  /** From 1 to 4. */
  readonly slots: readonly KeySlot[]
}

const MARK = utf8('CBKT')
const SLOT_LABEL = utf8('casebook/1 slot')
const SLOTS_OFFSET = 48
const SLOT_BYTES = 160
const SLOT_HEAD_BYTES = 48
const DIGEST_OFFSET = KEY_TABLE_BYTES - 32
const kinds = ['passphrase', 'recovery'] as const

/** The cheapest derivation that is accepted, so that no forged table makes guessing cheap. */
const FLOOR: Derivation = { memoryKiB: 64 << 10, iterations: 3, parallelism: 1 }
/** The dearest, so that no forged table takes the machine's memory or time. */
const CEILING: Derivation = { memoryKiB: 2 << 20, iterations: 10, parallelism: 4 }

/**
 * To be asked before any work is done on a passphrase.
 * @throws CasebookError `refused` for a derivation cheaper or dearer than this program allows
 */
export function checkDerivation(derivation: Derivation): void {
  const { memoryKiB, iterations, parallelism } = derivation
  const within = (['memoryKiB', 'iterations', 'parallelism'] as const).every(
    (cost) =>
      Number.isInteger(derivation[cost]) &&
      derivation[cost] >= FLOOR[cost] &&
      derivation[cost] <= CEILING[cost],
  )
  if (within) return
  throw new CasebookError(
    'refused',
    `The key table asks for ${memoryKiB} KiB, ${iterations} passes and ${parallelism} lanes to check a passphrase; this version accepts 64 MiB to 2 GiB, 3 to 10 passes and 1 to 4 lanes. Nothing was tried or changed; restore a backup.`,
  )
}

/** Bytes 0 to 47 of a slot: all that is known before the case key is wrapped. */
function slotHead({ kind, derivation, salt }: Pick<KeySlot, 'kind' | 'derivation' | 'salt'>) {
  const head = new Uint8Array(SLOT_HEAD_BYTES)
  const fields = view(head)
  fields.setUint8(0, kinds.indexOf(kind) + 1)
  fields.setUint32(4, derivation.memoryKiB, true)
  fields.setUint32(8, derivation.iterations, true)
  fields.setUint32(12, derivation.parallelism, true)
  head.set(salt, 16)
  return head
}

/** Associated data of the seal around the case key: "casebook/1 slot" | file id | slot bytes 0 to 47. */
export const slotPlace = (
  fileId: Uint8Array,
  slot: Pick<KeySlot, 'kind' | 'derivation' | 'salt'>,
): Uint8Array => concatBytes([SLOT_LABEL, fileId, slotHead(slot)])

/** The table's 1024 bytes. */
export async function encodeKeyTable(table: KeyTable, sha256: Sha256Digest): Promise<Uint8Array> {
  const bytes = new Uint8Array(KEY_TABLE_BYTES)
  bytes.set(MARK)
  const fields = view(bytes)
  fields.setUint8(4, KEY_TABLE_VERSION)
  fields.setUint8(5, table.slots.length)
  fields.setUint32(8, table.writeNumber, true)
  bytes.set(table.commitment, 16)
  for (const [index, slot] of table.slots.entries()) {
    bytes.set(
      concatBytes([slotHead(slot), slot.nonce, slot.wrappedKey, slot.commitment]),
      SLOTS_OFFSET + index * SLOT_BYTES,
    )
  }
  bytes.set(await sha256(bytes.subarray(0, DIGEST_OFFSET)), DIGEST_OFFSET)
  return bytes
}

/**
 * What the 1024 bytes of a key table say.
 * @throws CasebookError `damaged` when they are not as any version writes them, `newer` when a
 *   later one wrote them
 */
export async function decodeKeyTable(bytes: Uint8Array, sha256: Sha256Digest): Promise<KeyTable> {
  const table = await soundTable(bytes, sha256)
  if (table !== null) return table
  throw new CasebookError('damaged', 'The key table of the case file is damaged. Restore a backup.')
}

/**
 * The copy of the key table to go by, and whether the other is another: a rewrite that was broken
 * off, or damage. No key is needed.
 * @throws CasebookError `damaged` when neither copy is sound, `newer` when a later version wrote one
 */
export async function chooseKeyTable(
  copyA: Uint8Array,
  copyB: Uint8Array,
  sha256: Sha256Digest,
): Promise<{ table: Uint8Array; differ: boolean }> {
  const [a, b] = await Promise.all([soundTable(copyA, sha256), soundTable(copyB, sha256)])
  if (a === null && b === null) {
    throw new CasebookError(
      'damaged',
      'The case was not opened: both copies of its key table are damaged. Restore a backup; this file is left as it is.',
    )
  }
  const newer = a === null || (b !== null && b.writeNumber > a.writeNumber) ? copyB : copyA
  return { table: newer.slice(), differ: !equalBytes(copyA, copyB) }
}

/** `null` for bytes that are not as this version writes them. */
async function soundTable(bytes: Uint8Array, sha256: Sha256Digest): Promise<KeyTable | null> {
  if (bytes.length !== KEY_TABLE_BYTES || !equalBytes(bytes.subarray(0, 4), MARK)) return null
  const digest = await sha256(bytes.subarray(0, DIGEST_OFFSET))
  if (!equalBytes(digest, bytes.subarray(DIGEST_OFFSET))) return null
  const fields = view(bytes)
  if (fields.getUint8(4) > KEY_TABLE_VERSION) {
    throw new CasebookError(
      'newer',
      'The case was not opened: a later version wrote its key table. Nothing was changed; open it with that version.',
    )
  }
  const count = fields.getUint8(5)
  if (count < 1 || count > MAX_SLOTS) return null
  const slots: KeySlot[] = []
  for (let index = 0; index < count; index++) {
    const at = SLOTS_OFFSET + index * SLOT_BYTES
    const slot = soundSlot(bytes.subarray(at, at + SLOT_BYTES))
    if (slot === null) return null
    slots.push(slot)
  }
  const table = {
    writeNumber: fields.getUint32(8, true),
    commitment: bytes.slice(16, 48),
    slots,
  }
  // Every byte that means nothing must be zero; encoding again looks at all of them.
  return equalBytes(await encodeKeyTable(table, sha256), bytes) ? table : null
}

function soundSlot(bytes: Uint8Array): KeySlot | null {
  const fields = view(bytes)
  const kind = kinds[fields.getUint8(0) - 1]
  if (kind === undefined) return null
  const derivation = {
    memoryKiB: fields.getUint32(4, true),
    iterations: fields.getUint32(8, true),
    parallelism: fields.getUint32(12, true),
  }
  const costs = Object.values(derivation)
  if (kind === 'recovery' && costs.some((cost) => cost !== 0)) return null
  return {
    kind,
    derivation,
    salt: bytes.slice(16, 48),
    nonce: bytes.slice(48, 60),
    wrappedKey: bytes.slice(60, 108),
    commitment: bytes.slice(108, 140),
  }
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
