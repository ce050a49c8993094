import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockJump } from '../../../shared/journal/clock-jumps'

const noon = Date.UTC(2026, 4, 12, 12)
const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR

describe('a clock that was moved', () => {
  it.each<[string, ran: number, shown: number, moved: number | null]>([
    ['runs on by itself', 60_000, 60_000, null],
    ['drifts by a second', 60_000, 61_000, null],
    ['is put right by five seconds', 60_000, 65_000, null],
    ['goes forward by six', 60_000, 66_000, 6_000],
    ['goes back by less than ran since', 60_000, 58_000, null],
    ['goes back by six, still later than before', 60_000, 54_000, -6_000],
    ['goes back before the earlier reading by a moment', 100, -1, -101],
    ['goes back two seconds at once', 0, -2_000, -2_000],
    ['goes back a year', 1_000, 1_000 - YEAR, -YEAR],
    ['goes ten years forward', 1_000, 1_000 + 10 * YEAR, 10 * YEAR],
    ['sleeps an hour with its second clock', 1_000, 1_000 + HOUR, HOUR],
  ])('%s', (_what, ran, shown, moved) => {
    const previous = { wall: noon, mono: 500 }
    expect(clockJump(previous, { wall: noon + shown, mono: 500 + ran })).toBe(moved)
  })

  it('is found by how far the two clocks parted, however long that took', () => {
    fc.assert(
      fc.property(fc.nat({ max: YEAR }), fc.integer({ min: -YEAR, max: YEAR }), (ran, moved) => {
        const found = clockJump({ wall: noon, mono: 0 }, { wall: noon + ran + moved, mono: ran })
        const seen = Math.abs(moved) > 5_000 || ran + moved < 0
        expect(found).toBe(seen ? moved : null)
      }),
    )
  })
})
