import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outputBytes } from '../../../electron/windows/airlock-answer'
import { arrival, exchange, type ReaderProcess } from '../../../electron/windows/airlock-exchange'
import type { AirlockJob } from '../../../shared/ipc/airlock-job'

const job: AirlockJob = { kind: 'extract', name: 'mail.eml', bytes: new Uint8Array([1]) }

/** A process that does what the test says. */
function drawnReader() {
  let take: ((data: unknown) => void) | null = null
  let gone: (() => void) | null = null
  let kib: number | null = 90_000
  const posted: AirlockJob[] = []
  const reader: ReaderProcess = {
    post: (given) => void posted.push(given),
    onAnswer(taker) {
      take = taker
      return () => {
        take = null
      }
    },
    onGone(taker) {
      gone = taker
      return () => {
        gone = null
      }
    },
    memoryKib: () => kib,
  }
  return {
    reader,
    posted,
    answer: (data: unknown) => take?.(data),
    die: () => gone?.(),
    grow: (to: number | null) => {
      kib = to
    },
    watched: () => take !== null || gone !== null || vi.getTimerCount() > 0,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a job in the reading process', () => {
  const MB = 1024 * 1024
  const ends: Readonly<Record<string, [(at: ReturnType<typeof drawnReader>) => void, string]>> = {
    'takes 20 s': [() => vi.advanceTimersByTime(20_000), 'took longer than 20 s and was stopped'],
    'takes more than 1 GB': [
      ({ grow }) => {
        grow(1024 * 1024 + 1)
        vi.advanceTimersByTime(100)
      },
      'took more than 1 GB of memory and was stopped',
    ],
    'answers more than 256 MB': [
      ({ answer }) => answer({ ok: true, value: new Uint8Array(256 * MB + 1) }),
      'larger than 256 MB. Split the file',
    ],
    'ends its process': [({ die }) => die(), 'The reader process ended on it.'],
    'is given to a process that is not there': [
      ({ grow }) => {
        grow(null)
        vi.advanceTimersByTime(100)
      },
      'The reader process ended on it.',
    ],
  }
  it.each(Object.entries(ends))('that %s is refused', async (_what, [befall, reason]) => {
    const drawn = drawnReader()
    const { answer } = exchange(drawn.reader, job)
    befall(drawn)
    await expect(answer).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(`^mail\\.eml: not imported\\. .*${reason}`),
    })
    expect(drawn.watched()).toBe(false)
  })

  it('that recognises words has a minute, because somebody asked for it', async () => {
    const drawn = drawnReader()
    const page = { kind: 'recognise', name: 'scan.pdf', sha256: '', bytes: null, page: 1 } as const
    const { answer } = exchange(drawn.reader, page)
    vi.advanceTimersByTime(59_999)
    expect(drawn.watched()).toBe(true)
    vi.advanceTimersByTime(1)
    await expect(answer).rejects.toThrow('took longer than 60 s and was stopped')
  })

  it('that stays within the limits is answered, late and large as it may be', async () => {
    const drawn = drawnReader()
    const { answer } = exchange(drawn.reader, job)
    expect(drawn.posted).toEqual([job])
    drawn.grow(1024 * 1024)
    vi.advanceTimersByTime(19_999)
    drawn.answer({ ok: true, value: 'read' })
    await expect(answer).resolves.toBe('read')
    expect(drawn.watched()).toBe(false)
  })

  it('that is cancelled is cancelled', async () => {
    const drawn = drawnReader()
    const { answer, cancel } = exchange(drawn.reader, job)
    cancel()
    await expect(answer).rejects.toMatchObject({ kind: 'cancelled' })
    expect(drawn.watched()).toBe(false)
  })

  it.each([
    [{ ok: false, error: { kind: 'refused', message: 'mail.eml: not imported. Why.' } }, 'refused'],
    [{ ok: false, error: { kind: 'not-found', message: 'no bytes' } }, 'not-found'],
    [{ ok: false, error: { kind: 'denied', message: 'no' } }, 'internal'],
    [{ ok: false }, 'internal'],
    [null, 'internal'],
    ['ok', 'internal'],
  ])('that fails as %j fails as %s', async (data, kind) => {
    const drawn = drawnReader()
    const { answer } = exchange(drawn.reader, job)
    drawn.answer(data)
    await expect(answer).rejects.toMatchObject({ kind })
  })
})

describe('a part of a file that somebody hands over', () => {
  const never = new Promise<string>(() => {})

  it('is waited for as long as it may take', async () => {
    let come: (part: string) => void = () => {}
    const { answer } = arrival(new Promise<string>((resolve) => (come = resolve)), 'mail.eml')
    vi.advanceTimersByTime(19_999)
    come('part')
    await expect(answer).resolves.toBe('part')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is refused when it does not come', async () => {
    const { answer } = arrival(never, 'mail.eml')
    vi.advanceTimersByTime(20_000)
    await expect(answer).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^mail\.eml: not imported\. .*did not come within 20 s/),
    })
  })

  it('is not waited for when the job is cancelled, and fails as its giver does', async () => {
    const { answer, cancel } = arrival(never, 'mail.eml')
    cancel()
    await expect(answer).rejects.toMatchObject({ kind: 'cancelled' })
    expect(vi.getTimerCount()).toBe(0)
    const gone = arrival(Promise.reject(new Error('no disk')), 'mail.eml')
    await expect(gone.answer).rejects.toThrow('no disk')
  })
})

describe('what an answer takes', () => {
  const shared = new ArrayBuffer(1000)
  it.each([
    ['characters', 'abc', 3],
    ['bytes, and the buffer behind a small view of it', new Uint8Array(shared, 0, 1), 1000],
    ['a buffer once', [new Uint8Array(shared), new Uint8Array(shared)], 1008],
    ['a list of numbers', [1, 2], 24],
    ['an object by its values', { text: 'ab', page: 1 }, 18],
    ['keys and values of a map', new Map([['ab', 'cd']]), 12],
    ['values of a set', new Set(['ab']), 10],
  ])('%s', (_what, value, bytes) => {
    expect(outputBytes(value, Number.POSITIVE_INFINITY)).toBe(bytes)
  })

  it('is more than allowed when it is nested too deeply or within itself', () => {
    const ring: unknown[] = []
    ring.push(ring)
    expect(outputBytes(ring, 1e6)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is not counted any further than it must be', () => {
    const values = Array.from({ length: 100 }, () => 'x'.repeat(100))
    expect(outputBytes(values, 500)).toBeLessThan(700)
  })
})
