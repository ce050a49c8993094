import type { Derivation } from '../../shared/journal/key-table'
import type { SecretBytes } from './keys/secret'
import type { ChainPlace, PlainFrame, SealedFrames } from './vault'

/** What may be asked of a worker: name -> question, answer. */
export type WorkerTable<T> = { [A in keyof T]: { question: object; answer: object } }

/** Asked of the worker that finds or makes a case key, and is ended when it has answered. */
export interface CaseKeyTable {
  make: {
    question: { fileId: Uint8Array; passphrase: Uint8Array; derivation: Derivation }
    answer: { caseKey: CryptoKey; keyTable: Uint8Array; recoveryKey: Uint8Array }
  }
  find: {
    question: { fileId: Uint8Array; keyTable: Uint8Array; secret: SecretBytes }
    answer: { caseKey: CryptoKey }
  }
  rewrap: {
    question: {
      fileId: Uint8Array
      keyTable: Uint8Array
      secret: SecretBytes
      passphrase: Uint8Array | null
      recovery: boolean
      derivation: Derivation
    }
    answer: { keyTable: Uint8Array; recoveryKey: Uint8Array | null }
  }
}

/** Asked of the worker that holds the keys of an unlocked case, from `hold` on. */
export interface VaultTable {
  hold: {
    question: { fileId: Uint8Array; caseKey: CryptoKey; sealedIdentity: Uint8Array | null }
    answer: {
      rowKey: Uint8Array
      publicKey: Uint8Array
      sealedIdentity: Uint8Array
      identityIsNew: boolean
    }
  }
  seal: {
    question: { after: ChainPlace; frames: readonly PlainFrame[]; back: number }
    answer: SealedFrames
  }
  open: {
    question: { after: ChainPlace; bytes: Uint8Array }
    answer: readonly PlainFrame[]
  }
  sign: { question: { message: Uint8Array }; answer: Uint8Array }
}

/** How a worker answers, by name. */
export type Answers<T extends WorkerTable<T>> = {
  readonly [A in keyof T]: (question: T[A]['question']) => Promise<T[A]['answer']>
}
