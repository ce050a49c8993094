import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startIdleLock } from '../../../electron/windows/idle-lock'

type System = { idle: number; happens: Record<string, () => void> }
const system = vi.hoisted((): System => ({ idle: 0, happens: {} }))
vi.mock('electron', () => ({
  powerMonitor: {
    getSystemIdleTime: () => system.idle,
    on: (event: string, listener: () => void) => {
      system.happens[event] = listener
    },
  },
}))

/** An idle lock that notes what it does; `limit` in minutes. */
function start({ limit = (): number => 5, isCaseOpen = true } = {}) {
  const done: string[] = []
  const idle = startIdleLock({
    limit,
    isCaseOpen: () => isCaseOpen,
    tell: (news) => done.push(news.kind === 'locks-in' ? `in ${news.seconds} s` : news.kind),
    lock: () => done.push('lock'),
  })
  return { idle, done }
}

/** Time goes by with nobody there. */
async function goBy(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    system.idle += 1
    await vi.advanceTimersByTimeAsync(1_000)
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  system.idle = 0
})
afterEach(() => vi.useRealTimers())

describe('an open case that nobody works on', () => {
  it('is left alone before its time', async () => {
    const { done } = start()
    await goBy(260)
    expect(done).toEqual([])
  })

  it('is announced to be locked, second by second, and is', async () => {
    const { done } = start()
    await goBy(301)
    expect(done[0]).toMatch(/^in (30|2\d) s$/)
    expect(done.slice(-4)).toEqual(['in 3 s', 'in 2 s', 'in 1 s', 'lock'])
  })

  it('stays open when the system sees somebody again', async () => {
    const { done } = start()
    await goBy(280)
    system.idle = 0
    await goBy(20)
    expect(done.at(-1)).toBe('stays-open')
  })

  it('stays open when the window sees somebody whom the system does not see', async () => {
    const { idle, done } = start()
    await goBy(280)
    idle.stay()
    await goBy(260)
    expect(done.at(-1)).toBe('stays-open')
    await goBy(40)
    expect(done.at(-1)).toBe('lock')
  })

  it('stays open for ever where that was set', async () => {
    const { done } = start({ limit: () => 0 })
    await goBy(1_000)
    expect(done).toEqual([])
  })

  it('is locked by a limit that was set meanwhile', async () => {
    let limit = 0
    const { done } = start({ limit: () => limit })
    await goBy(400)
    limit = 5
    await goBy(10)
    expect(done).toEqual(['lock'])
  })
})

it.each(['suspend', 'lock-screen', 'user-did-resign-active'])('%s locks at once', (event) => {
  const { done } = start()
  system.happens[event]?.()
  expect(done).toEqual(['lock'])
})

it('without a case nothing is locked', async () => {
  const { done } = start({ isCaseOpen: false })
  system.happens.suspend?.()
  await goBy(400)
  expect(done).toEqual([])
})
