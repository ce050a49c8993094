import type { Result } from '../../shared/errors/result'
import type { Derivation } from '../../shared/journal/key-table'
import type { SecretBytes } from './keys/secret'
import type { ChainPlace, PlainFrame, SealedFrames } from './vault'

/** What the window learns of a vault that a worker keeps. */
export interface KeptVault {
  readonly rowKey: Uint8Array
  readonly publicKey: Uint8Array
  readonly sealedIdentity: Uint8Array
  readonly identityIsNew: boolean
}

/** What the window may ask of the worker: name -> question, answer. */
export interface WorkerTable {
  make: {
    question: { fileId: Uint8Array; passphrase: Uint8Array; derivation: Derivation }
    answer: KeptVault & { keyTable: Uint8Array; recoveryKey: Uint8Array }
  }
  unlock: {
    question: {
      fileId: Uint8Array
      keyTable: Uint8Array
      secret: SecretBytes
      sealedIdentity: Uint8Array | null
    }
    answer: KeptVault
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

export type Asked = keyof WorkerTable
export type Question<A extends Asked> = WorkerTable[A]['question']
export type Answer<A extends Asked> = WorkerTable[A]['answer']

export type WorkerQuestion = {
  [A in Asked]: { readonly id: number; readonly ask: A; readonly question: Question<A> }
}[Asked]

export interface WorkerAnswer {
  readonly id: number
  readonly result: Result<unknown>
}

/**
 * The buffers of the byte arrays in a message that its sender needs no more: handed over, not
 * copied. Only arrays that fill their buffer count, so that nobody else's bytes go along.
 */
export function buffersOf(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const look = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      if (value.buffer instanceof ArrayBuffer && value.length === value.buffer.byteLength)
        buffers.add(value.buffer)
    } else if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) look(member)
    }
  }
  look(message)
  return [...buffers]
}
