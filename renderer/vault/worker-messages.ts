import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { ok, type Result } from '../../shared/errors/result'
import { lockedError } from './locked-error'
import type { Answers, WorkerTable } from './worker-tables'

/* Questions to a worker and its answers, both with a number: several may be under way at once. */

interface Question {
  readonly id: number
  readonly ask: string
  readonly question: object
}

interface Answer {
  readonly id: number
  readonly result: Result<unknown>
}

/** What both ends of a worker have in common. */
interface End {
  postMessage(message: unknown, handedOver: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** A worker, seen from the window. */
export interface WorkerLink<T extends WorkerTable<T>> {
  /** Asks one thing. Byte arrays that fill their buffer are handed over and empty here afterwards. */
  ask<A extends keyof T & string>(ask: A, question: T[A]['question']): Promise<T[A]['answer']>
  /** Ends the worker; what was asked and not answered fails as `cancelled`. */
  end(): void
}

/** The window's end. */
export function linkTo<T extends WorkerTable<T>>(worker: Worker): WorkerLink<T> {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let asked = 0
  let over: CasebookError | null = null

  const finish = (reason: CasebookError) => {
    over ??= reason
    worker.terminate()
    for (const settle of waiting.values()) settle({ ok: false, error: over })
    waiting.clear()
  }
  worker.addEventListener('message', ({ data: { id, result } }: MessageEvent<Answer>) => {
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  worker.addEventListener('error', () => finish(brokenError()))
  worker.addEventListener('messageerror', () => finish(brokenError()))

  return {
    async ask(ask, question) {
      if (over !== null) throw over
      asked += 1
      const message: Question = { id: asked, ask, question }
      const result = await new Promise<Result<unknown>>((settle) => {
        waiting.set(message.id, settle)
        worker.postMessage(message, buffersOf(question))
      })
      if (!result.ok) throw new CasebookError(result.error.kind, result.error.message)
      return result.value as T[typeof ask]['answer']
    },
    end: () => finish(lockedError()),
  }
}

/** The worker's end: from now on it answers. */
export function answerFrom<T extends WorkerTable<T>>(end: End, answers: Answers<T>): void {
  end.addEventListener(
    'message',
    async ({ data: { id, ask, question } }: MessageEvent<Question>) => {
      const result = await resultOf(() =>
        (answers[ask as keyof T] as (question: object) => Promise<object>)(question),
      )
      end.postMessage({ id, result } satisfies Answer, result.ok ? buffersOf(result.value) : [])
    },
  )
}

async function resultOf(work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return ok(await work())
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) }
  }
}

/** Buffers that are handed over, not copied: those that hold one byte array and nothing beside it. */
function buffersOf(message: unknown): ArrayBuffer[] {
  if (message instanceof Uint8Array) {
    const { buffer, length } = message
    return buffer instanceof ArrayBuffer && length === buffer.byteLength ? [buffer] : []
  }
  if (typeof message !== 'object' || message === null) return []
  return [...new Set(Object.values(message).flatMap(buffersOf))]
}

const brokenError = () =>
  new CasebookError(
    'internal',
    'The part of the program that holds the keys stopped. What is saved is safe; lock the case and unlock it again.',
  )
