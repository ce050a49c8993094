import { answers } from '../../renderer/workers/near-duplicate-answers'
import type { NearDuplicateQuestion } from '../../renderer/workers/near-duplicate-questions'

type Listener = (event: { data: unknown }) => void

/**
 * Lets the worker that compares texts run in this very thread: Node has no Worker of the web.
 * @returns how many texts it has signed since
 */
export function compareInThread(): () => number {
  let signed = 0
  class CompareInThread {
    private readonly listeners: Listener[] = []
    private readonly answer = answers()

    addEventListener(type: string, listener: Listener): void {
      if (type === 'message') this.listeners.push(listener)
    }

    postMessage(question: NearDuplicateQuestion): void {
      if (question.ask === 'sign') signed += 1
      const data = this.answer(structuredClone(question))
      queueMicrotask(() => {
        for (const listener of this.listeners) listener({ data: structuredClone(data) })
      })
    }

    terminate(): void {}
  }
  Object.assign(globalThis, { Worker: CompareInThread })
  return () => signed
}
