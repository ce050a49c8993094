import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowLock } from '../../../electron/windows/window-lock'
import type { CaseFile } from '../../../shared/ipc/contract'

const file = (ref: string): CaseFile => ({
  ref,
  name: 'pilots',
  folder: '/cases',
  bytes: 2080,
  modified: 0,
  header: null,
})

/** A lock around a window that only notes what it is told. */
function lockWith(heldCase: string | null, endsWork = async () => {}) {
  const done: string[] = []
  const lock = windowLock({
    analyst: {
      now: () => null,
      tell: ({ kind }) => done.push(`tell ${kind}`),
      open: async (between) => {
        done.push('end')
        await between?.()
        done.push('open')
      },
    },
    heldCase: () => heldCase,
    describe: (ref) => {
      if (ref === 'f9') throw new Error('it is gone')
      return file(ref)
    },
    endWork: async () => {
      done.push('end work')
      await endsWork()
    },
  })
  return { lock, done }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a lock that main demands', () => {
  it('lets the window do it first', async () => {
    const { lock, done } = lockWith('f1')
    lock.demand()
    await vi.advanceTimersByTimeAsync(4_999)
    expect(done).toEqual(['tell lock'])
  })

  it('ends a window that does not answer, then its work, then opens another', async () => {
    const { lock, done } = lockWith('f1')
    lock.demand()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(done).toEqual(['tell lock', 'end', 'end work', 'open'])
    expect(lock.locked()?.ref).toBe('f1')
  })

  it('does not come a second time after the window has done it', async () => {
    const { lock, done } = lockWith('f1')
    lock.demand()
    await lock.replace('f1')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(done).toEqual(['tell lock', 'end', 'end work', 'open'])
  })

  it('asks once, however often it is demanded meanwhile', async () => {
    const { lock, done } = lockWith('f1')
    lock.demand()
    lock.demand()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(done).toEqual(['tell lock', 'end', 'end work', 'open'])
    lock.demand()
    expect(done.at(-1)).toBe('tell lock')
  })
})

describe('the next window', () => {
  it('opens when the work of the one before does not end well', async () => {
    const { lock, done } = lockWith('f1', async () => {
      throw new Error('a file that did not close')
    })
    await lock.replace('f1')
    expect(done).toEqual(['end', 'end work', 'open'])
  })

  it('opens when the work of the one before does not end, after a while', async () => {
    const { lock, done } = lockWith('f1', () => new Promise(() => {}))
    void lock.replace('f1')
    await vi.advanceTimersByTimeAsync(4_999)
    expect(done).toEqual(['end', 'end work'])
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toEqual(['end', 'end work', 'open'])
  })
})

describe('the case that comes up locked', () => {
  it.each([
    ['the one the window names', 'f1', 'f2', 'f2'],
    ['the one main holds, where the window names none', 'f1', null, 'f1'],
    ['none without a case', null, null, undefined],
    ['none where its file is gone', 'f1', 'f9', undefined],
  ])('is %s', async (_what, held, named, comesUp) => {
    const { lock } = lockWith(held)
    await lock.replace(named)
    expect(lock.locked()?.ref).toBe(comesUp)
  })
})
