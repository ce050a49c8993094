import { CasebookError } from '../../shared/errors/casebook-error'
import type { Derivation } from '../../shared/journal/key-table'
import { PASSPHRASE_DERIVATION } from './keys/derivation'
import { recoveryKey, recoveryWords } from './keys/recovery-words'
import { passphraseBytes, type SecretBytes } from './keys/secret'
import { passphraseStrength } from './passphrase-strength'
import type { Vault } from './vault'
import { linkTo, type WorkerLink } from './worker-messages'
import type { CaseKeyTable, VaultTable } from './worker-tables'

/** What a person opens a case with. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly words: readonly string[] }

export interface Unlocked {
  readonly vault: Vault
  /** The signing key as it is to be kept beside the case files: as given, or newly made. */
  readonly sealedIdentity: Uint8Array
  readonly identityIsNew: boolean
}

export interface MadeKeys extends Unlocked {
  readonly keyTable: Uint8Array
  /** To be shown once and written down. */
  readonly recoveryWords: readonly string[]
}

/**
 * Keys for a new case file, and the vault that holds them.
 * @throws CasebookError `refused` for a passphrase that is too weak or a derivation out of bounds
 */
export async function makeKeys(
  fileId: Uint8Array,
  passphrase: string,
  derivation: Derivation = PASSPHRASE_DERIVATION,
): Promise<MadeKeys> {
  refuseWeak(passphrase)
  const { caseKey, keyTable, recoveryKey } = await askOnce('make', {
    fileId: fileId.slice(),
    passphrase: passphraseBytes(passphrase),
    derivation,
  })
  const opened = await holdIn(fileId, caseKey, null)
  return { ...opened, keyTable, recoveryWords: wordsOf(recoveryKey) }
}

/**
 * The vault of a case file.
 * @param sealedIdentity the signing key as kept beside the case files; `null` where there is none
 * @throws CasebookError `wrong-passphrase` when the secret opens nothing, `refused` when it is no
 *   recovery key or the key table asks for what this version does not accept, `damaged` or `newer`
 *   for the key table
 */
export async function unlock({
  fileId,
  keyTable,
  secret,
  sealedIdentity,
}: {
  fileId: Uint8Array
  keyTable: Uint8Array
  secret: Secret
  sealedIdentity: Uint8Array | null
}): Promise<Unlocked> {
  const { caseKey } = await askOnce('find', {
    fileId: fileId.slice(),
    keyTable: keyTable.slice(),
    secret: secretOf(secret),
  })
  return holdIn(fileId, caseKey, sealedIdentity)
}

/**
 * A key table with the next write number that wraps the case key anew, for `case:rekey`. It needs
 * a secret that opens the case now: the case key is kept nowhere after unlocking.
 * @throws CasebookError as {@link unlock} and {@link makeKeys}
 */
export async function rewrap({
  fileId,
  keyTable,
  secret,
  passphrase = null,
  recovery = false,
  derivation = PASSPHRASE_DERIVATION,
}: {
  fileId: Uint8Array
  keyTable: Uint8Array
  secret: Secret
  /** A new one; `null` keeps it as it is. */
  passphrase?: string | null
  /** Whether a new recovery key is made; the old one then opens the case no more. */
  recovery?: boolean
  derivation?: Derivation
}): Promise<{ keyTable: Uint8Array; recoveryWords: readonly string[] | null }> {
  if (passphrase !== null) refuseWeak(passphrase)
  const { keyTable: rewrapped, recoveryKey } = await askOnce('rewrap', {
    fileId: fileId.slice(),
    keyTable: keyTable.slice(),
    secret: secretOf(secret),
    passphrase: passphrase === null ? null : passphraseBytes(passphrase),
    recovery,
    derivation,
  })
  return { keyTable: rewrapped, recoveryWords: recoveryKey && wordsOf(recoveryKey) }
}

/** Asks a worker of its own about a case key, and ends it. */
async function askOnce<A extends keyof CaseKeyTable>(
  ask: A,
  question: CaseKeyTable[A]['question'],
): Promise<CaseKeyTable[A]['answer']> {
  const worker = linkTo<CaseKeyTable>(
    new Worker(new URL('./case-key-worker.ts', import.meta.url), { type: 'module' }),
  )
  try {
    return await worker.ask(ask, question)
  } finally {
    worker.end()
  }
}

/** A vault in a worker of its own, which is ended with it. */
async function holdIn(
  fileId: Uint8Array,
  caseKey: CryptoKey,
  sealedIdentity: Uint8Array | null,
): Promise<Unlocked> {
  const worker = linkTo<VaultTable>(
    new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module' }),
  )
  try {
    const { rowKey, publicKey, ...identity } = await worker.ask('hold', {
      fileId: fileId.slice(),
      caseKey,
      sealedIdentity: sealedIdentity?.slice() ?? null,
    })
    return { vault: vaultBehind(worker, { fileId, rowKey, publicKey }), ...identity }
  } catch (thrown) {
    worker.end()
    throw thrown
  }
}

/** The vault as the window has it. What goes to the worker is copied once and handed over. */
const vaultBehind = (
  worker: WorkerLink<VaultTable>,
  known: Pick<Vault, 'fileId' | 'rowKey' | 'publicKey'>,
): Vault => ({
  ...known,
  sealFrames: ({ frame, chain }, frames, back = 0) =>
    worker.ask('seal', {
      after: { frame, chain: chain.slice() },
      frames: frames.map(({ type, payload }) => ({ type, payload: payload.slice() })),
      back,
    }),
  openFrames: ({ frame, chain }, bytes) =>
    worker.ask('open', { after: { frame, chain: chain.slice() }, bytes: bytes.slice() }),
  sign: (message) => worker.ask('sign', { message: message.slice() }),
  end: () => worker.end(),
})

const secretOf = (secret: Secret): SecretBytes =>
  secret.kind === 'passphrase'
    ? { kind: 'passphrase', bytes: passphraseBytes(secret.passphrase) }
    : { kind: 'recovery', bytes: recoveryKey(secret.words) }

function wordsOf(key: Uint8Array): readonly string[] {
  const words = recoveryWords(key)
  key.fill(0)
  return words
}

function refuseWeak(passphrase: string): void {
  const { tooWeak, words } = passphraseStrength(passphrase)
  if (tooWeak) throw new CasebookError('refused', `The passphrase was not taken. ${words}`)
}
