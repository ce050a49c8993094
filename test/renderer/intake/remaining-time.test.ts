import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RemainingTime } from '../../../renderer/intake/remaining-time'
import { chanceOf } from '../../builders/chance'

/** What an import that takes so long for each file was told at each file's end, and what was true. */
function imported(times: readonly { readonly bytes: number; readonly ms: number }[]) {
  const clock = new RemainingTime()
  clock.work(0)
  const bytesInAll = times.reduce((sum, { bytes }) => sum + bytes, 0)
  const msInAll = times.reduce((sum, { ms }) => sum + ms, 0)
  let now = 0
  let bytesDone = 0
  return times.map(({ bytes, ms }, at) => {
    now += ms
    bytesDone += bytes
    const left = { files: times.length - at - 1, bytes: bytesInAll - bytesDone }
    clock.done(bytes, left, now)
    return { said: clock.left(left), truth: msInAll - now, now }
  })
}

/** Sizes from small to large as folders have them: most are small, few hold most of the bytes. */
const sizes = (seed: number, count: number) => {
  const next = chanceOf(seed)
  return Array.from({ length: count }, () => Math.round(Math.exp(7 + 7 * next())))
}

describe('the remaining time', () => {
  test('is kept back before 3 s of work', () => {
    const steps = imported(Array.from({ length: 400 }, () => ({ bytes: 1000, ms: 50 })))
    for (const { said, now } of steps) if (now < 3000) expect(said).toBeNull()
    expect(steps.some(({ said }) => said !== null)).toBe(true)
  })

  test.each([
    ['time goes with the files', 30, 0],
    ['time goes with the bytes', 0, 0.0005],
    ['both count', 15, 0.0003],
  ])('is right within a tenth where %s', (_, perFile, perByte) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const files = sizes(seed, 1500).map((bytes) => ({
          bytes,
          ms: perFile + perByte * bytes,
        }))
        const steps = imported(files)
        const off = steps
          .filter(({ said, truth }) => said !== null && truth > 2000)
          .map(({ said, truth }) => Math.abs((said as number) - truth) / truth)
          .sort((a, b) => a - b)
        expect(off.length).toBeGreaterThan(steps.length / 4)
        expect(off[Math.floor(off.length * 0.95)]).toBeLessThan(0.1)
      }),
      { numRuns: 20 },
    )
  })

  test('is right within a third where each file takes half or double of what it should', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const next = chanceOf(seed + 1)
        const steps = imported(
          sizes(seed, 1500).map((bytes) => ({
            bytes,
            ms: (15 + 0.0003 * bytes) * 2 ** (2 * next() - 1),
          })),
        )
        const off = steps
          .filter(({ said, truth }) => said !== null && truth > 5000)
          .map(({ said, truth }) => Math.abs((said as number) - truth) / truth)
          .sort((a, b) => a - b)
        expect(off.length).toBeGreaterThan(steps.length / 10)
        expect(off[Math.floor(off.length * 0.95)]).toBeLessThan(1 / 3)
      }),
      { numRuns: 20 },
    )
  })

  test('is kept back while a kind of file comes that takes many times longer', () => {
    const quick = Array.from({ length: 300 }, () => ({ bytes: 1000, ms: 20 }))
    const slow = Array.from({ length: 300 }, () => ({ bytes: 1000, ms: 800 }))
    const steps = imported([...quick, ...slow])
    const [before, , , after] = [250, 302, 304, 306].map((at) => steps[at]?.said)
    expect(before).not.toBeNull()
    expect(after).toBeNull()
  })

  test('does not count the time in which work stood still', () => {
    const told = (pause: number) => {
      const clock = new RemainingTime()
      let now = 0
      clock.work(now)
      for (let at = 0; at < 200; at++) {
        now += 50
        clock.done(1000, { files: 400 - at, bytes: (400 - at) * 1000 }, now)
        if (at !== 100) continue
        clock.rest(now)
        // What was at work is finished meanwhile.
        for (let rest = 0; rest < 4; rest++) clock.done(1000, { files: 200, bytes: 200_000 }, now)
        now += pause
        clock.work(now)
      }
      return clock.left({ files: 200, bytes: 200_000 })
    }
    expect(told(3_600_000)).toBe(told(0))
    expect(told(0)).toBeCloseTo(200 * 50, -2)
  })

  test('of empty files goes by their number', () => {
    const steps = imported(Array.from({ length: 300 }, () => ({ bytes: 0, ms: 40 })))
    expect(steps[200]?.said).toBeCloseTo(99 * 40, -1)
  })
})
