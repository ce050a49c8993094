import { describe, expect, it } from 'vitest'
import { answerFrom, linkTo } from '../../../renderer/vault/worker-messages'
import { CasebookError } from '../../../shared/errors/casebook-error'

interface Table {
  double: { question: { bytes: Uint8Array }; answer: { bytes: Uint8Array } }
}

/** A worker in this thread that answers when it is told to. */
function slowWorker() {
  const window = new EventTarget()
  const inside = new EventTarget()
  const held: (() => void)[] = []
  const deliver = (to: EventTarget, message: unknown, transfer: ArrayBuffer[]) =>
    to.dispatchEvent(new MessageEvent('message', { data: structuredClone(message, { transfer }) }))
  const state = { ended: false }
  const worker = Object.assign(window, {
    postMessage: (message: unknown, transfer: ArrayBuffer[]) => {
      const sent = structuredClone(message, { transfer })
      held.push(() => deliver(inside, sent, []))
    },
    terminate: () => {
      state.ended = true
    },
  })
  answerFrom<Table>(
    {
      addEventListener: (type, listener) =>
        inside.addEventListener(type, (event) => listener(event as MessageEvent)),
      postMessage: (message, transfer) => deliver(window, message, transfer),
    },
    {
      async double({ bytes }) {
        if (bytes.length === 0) throw new CasebookError('refused', 'There is nothing to double.')
        return { bytes: bytes.map((byte) => 2 * byte) }
      },
    },
  )
  const answerNow = () => {
    for (const go of held.splice(0)) go()
  }
  return { link: linkTo<Table>(worker as unknown as Worker), worker, answerNow, state }
}

describe('questions to a worker', () => {
  it('get their own answers, and hand over what they carry', async () => {
    const { link, answerNow } = slowWorker()
    const whole = new Uint8Array([1, 2])
    const part = new Uint8Array([9, 3, 9]).subarray(1, 2)
    const answers = Promise.all([
      link.ask('double', { bytes: whole }),
      link.ask('double', { bytes: part }),
    ])
    expect(whole).toHaveLength(0)
    expect(part).toEqual(new Uint8Array([3]))
    answerNow()
    expect(await answers).toEqual([
      { bytes: new Uint8Array([2, 4]) },
      { bytes: new Uint8Array([6]) },
    ])
  })

  it('fail with the failure that the worker met', async () => {
    const { link, answerNow } = slowWorker()
    const answer = link.ask('double', { bytes: new Uint8Array() })
    answerNow()
    await expect(answer).rejects.toEqual(
      new CasebookError('refused', 'There is nothing to double.'),
    )
  })

  it.each(['error', 'messageerror'])('all fail when the worker breaks: %s', async (event) => {
    const { link, worker, state } = slowWorker()
    const answers = [1, 2].map((byte) => link.ask('double', { bytes: new Uint8Array([byte]) }))
    worker.dispatchEvent(new Event(event))
    const internal = expect.objectContaining({ kind: 'internal' })
    for (const answer of answers) await expect(answer).rejects.toThrow(internal)
    await expect(link.ask('double', { bytes: new Uint8Array(1) })).rejects.toThrow(internal)
    expect(state.ended).toBe(true)
  })

  it('are cancelled when the worker is ended, also when an answer still comes', async () => {
    const { link, answerNow, state } = slowWorker()
    const answer = link.ask('double', { bytes: new Uint8Array([1]) })
    link.end()
    answerNow()
    await expect(answer).rejects.toThrow(expect.objectContaining({ kind: 'cancelled' }))
    expect(state.ended).toBe(true)
  })
})
