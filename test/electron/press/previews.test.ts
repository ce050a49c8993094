import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PressJob } from '../../../electron/press/job'
import { createPreviews } from '../../../electron/press/previews'
import type { PressWorker } from '../../../electron/press/worker'
import type { PressPages } from '../../../shared/ipc/press-channels'
import { failed, ok, type Result } from '../../../shared/errors/result'

const IDLE = 30_000

const job = (document: string): PressJob => ({ document, paper: 'a4', at: 0 })
const drawn = (marks: string): PressPages => ({
  pages: [{ marks, width: 1, height: 1 }],
  glyphs: [],
  places: { lines: [], headings: [] },
})

/** Workers that answer when told to, and a log of what was begun and ended. */
function handDriven() {
  const log: string[] = []
  const open: ((result: Result<never>) => void)[] = []
  let started = 0
  const start = (): PressWorker => {
    const name = `worker ${++started}`
    log.push(`${name} starts`)
    let alive = true
    return {
      get alive() {
        return alive
      },
      rehearse: () => {},
      end: () => {
        alive = false
        log.push(`${name} ends`)
      },
      make: (_, { document }) => {
        log.push(`${name} sets ${document}`)
        return new Promise((resolve) => open.push(resolve))
      },
    }
  }
  const answer = async (result: Result<PressPages>) => {
    open.shift()?.(result as Result<never>)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { log, start, answer }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('previews', () => {
  test('are set by one process, which ends when nothing was asked for 30 seconds', async () => {
    const { log, start, answer } = handDriven()
    const { preview } = createPreviews(start, IDLE)
    const first = preview(job('A'))
    await answer(ok(drawn('page A')))
    expect(await first).toEqual(ok(drawn('page A')))
    await vi.advanceTimersByTimeAsync(29_000)
    const second = preview(job('B'))
    await answer(ok(drawn('page B')))
    expect(await second).toEqual(ok(drawn('page B')))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(log).toEqual(['worker 1 starts', 'worker 1 sets A', 'worker 1 sets B', 'worker 1 ends'])
  })

  test('find a process ready that was started ahead, and that ends when it is not used', async () => {
    const { log, start, answer } = handDriven()
    const { preview, prepare } = createPreviews(start, IDLE)
    prepare()
    prepare()
    const first = preview(job('A'))
    prepare()
    await answer(ok(drawn('page A')))
    await first
    expect(log).toEqual(['worker 1 starts', 'worker 1 sets A'])
    prepare()
    await vi.advanceTimersByTimeAsync(IDLE)
    prepare()
    await vi.advanceTimersByTimeAsync(IDLE)
    expect(log.slice(2)).toEqual(['worker 1 ends', 'worker 2 starts', 'worker 2 ends'])
  })

  test('that wait are dropped for the newest', async () => {
    const { log, start, answer } = handDriven()
    const { preview } = createPreviews(start, IDLE)
    const all = ['A', 'B', 'C', 'D'].map((name) => preview(job(name)))
    await answer(ok(drawn('page A')))
    await answer(ok(drawn('page D')))
    const results = await Promise.all(all)
    expect(
      results.map((result) => (result.ok ? result.value.pages[0]?.marks : result.error.kind)),
    ).toEqual(['page A', 'cancelled', 'cancelled', 'page D'])
    expect(log).toEqual(['worker 1 starts', 'worker 1 sets A', 'worker 1 sets D'])
  })

  test('go on in a new process after one has ended', async () => {
    const workers: PressWorker[] = []
    const { log, start, answer } = handDriven()
    const { preview } = createPreviews(() => {
      const worker = start()
      workers.push(worker)
      return worker
    }, IDLE)
    const first = preview(job('A'))
    workers[0]?.end()
    await answer(failed('internal', 'ended'))
    expect((await first).ok).toBe(false)
    void preview(job('B'))
    expect(log.slice(-2)).toEqual(['worker 2 starts', 'worker 2 sets B'])
  })
})
