import { caseKeyAnswers } from '../../renderer/vault/case-key-answers'
import { vaultAnswers } from '../../renderer/vault/vault-answers'
import { answerFrom } from '../../renderer/vault/worker-messages'
import { HashInThread } from './hash-worker'
import { CHEAPEST_DERIVATION } from './vault'

type Listener = (event: MessageEvent) => void

/** The vault's workers in this thread, for Node, which has none: messages are cloned as between two. */
class WorkerInThread {
  /** Those that run. */
  static readonly running = new Set<WorkerInThread>()
  readonly #listeners: Listener[] = []
  readonly #inside: Listener[] = []

  constructor(script: URL) {
    WorkerInThread.running.add(this)
    const end = {
      addEventListener: (_type: 'message', listener: Listener) => {
        this.#inside.push(listener)
      },
      postMessage: (message: unknown, handedOver: ArrayBuffer[]) =>
        this.#deliver(this.#listeners, message, handedOver),
    }
    if (String(script).includes('case-key-worker')) answerFrom(end, caseKeyAnswers)
    else answerFrom(end, vaultAnswers())
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#listeners.push(listener)
  }

  postMessage(message: { question: object }, handedOver: ArrayBuffer[]): void {
    if ('derivation' in message.question) message.question.derivation = CHEAPEST_DERIVATION
    this.#deliver(this.#inside, message, handedOver)
  }

  terminate(): void {
    WorkerInThread.running.delete(this)
  }

  #deliver(to: readonly Listener[], message: unknown, transfer: ArrayBuffer[]): void {
    const data = structuredClone(message, { transfer })
    queueMicrotask(() => {
      if (!WorkerInThread.running.has(this)) return
      for (const listener of to) listener({ data } as MessageEvent)
    })
  }
}

function WorkerHere(script: URL): object {
  return String(script).includes('digest-worker') ? new HashInThread() : new WorkerInThread(script)
}

/**
 * Lets the vault's workers run in this thread from now on, deriving as cheaply as a key table may;
 * large files are hashed here too.
 * @returns how many of the vault's run
 */
export function runVaultWorkersHere(): () => number {
  Object.assign(globalThis, { Worker: WorkerHere })
  return () => WorkerInThread.running.size
}
