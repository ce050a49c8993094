import { CasebookError } from '../../shared/errors/casebook-error'
import { lockedError } from './locked-error'
import {
  type Answer,
  type Asked,
  buffersOf,
  type Question,
  type WorkerAnswer,
  type WorkerQuestion,
} from './worker-messages'

/** A worker for keys, seen from the window. */
export interface KeyWorker {
  /** Asks one thing. The question's byte arrays are handed over and empty here afterwards. */
  ask<A extends Asked>(ask: A, question: Question<A>): Promise<Answer<A>>
  /** Ends the worker; what was asked and not answered fails as `cancelled`. */
  end(): void
}

/** Starts one. */
export function startKeyWorker(): KeyWorker {
  const worker = new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (reason: CasebookError) => void }
  >()
  let asked = 0
  let over: CasebookError | null = null

  const finish = (reason: CasebookError) => {
    over ??= reason
    worker.terminate()
    for (const { reject } of waiting.values()) reject(over)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data: { id, result } }: MessageEvent<WorkerAnswer>) => {
    const answer = waiting.get(id)
    waiting.delete(id)
    if (result.ok) answer?.resolve(result.value)
    else answer?.reject(new CasebookError(result.error.kind, result.error.message))
  })
  const broke = () => finish(brokenWorker())
  worker.addEventListener('error', broke)
  worker.addEventListener('messageerror', broke)

  return {
    async ask(ask, question) {
      if (over !== null) throw over
      asked += 1
      const message = { id: asked, ask, question } as WorkerQuestion
      return new Promise<Answer<typeof ask>>((resolve, reject) => {
        waiting.set(message.id, {
          resolve: (answer) => resolve(answer as Answer<typeof ask>),
          reject,
        })
        worker.postMessage(message, buffersOf(message))
      })
    },
    end: () => finish(lockedError()),
  }
}

const brokenWorker = () =>
  new CasebookError(
    'internal',
    'The part of the program that holds the keys stopped. What is saved is safe; lock the case and unlock it again.',
  )
