import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBackups } from '../../../../electron/files/backups/kept-backups'

const HOUR = 3_600_000
/** Noon of a Monday, local time. */
const NOON = new Date(2026, 10, 23, 12).getTime()
const days = (count: number) => new Date(2026, 10, 23 - count, 12).getTime()

describe('of many backups', () => {
  it('the three newest stay', () => {
    const made = [1, 2, 3, 4, 5].map((hour) => NOON - hour * HOUR)
    expect([...keptBackups(made, NOON)].sort()).toEqual(made.slice(0, 3).sort())
  })

  it('the newest of each of seven days stays, and of each of four weeks', () => {
    const made = Array.from({ length: 60 }, (_, day) => days(day))
    const kept = Array.from({ length: 60 }, (_, day) => day).filter((day) =>
      keptBackups(made, NOON).has(days(day)),
    )
    // Day 0 is a Monday: the Sundays before it end their weeks.
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15])
  })

  it('none goes for its age alone', () => {
    const made = [400, 500, 600].map(days)
    expect(keptBackups(made, NOON).size).toBe(3)
  })

  it('one from the future stays and takes no other’s place', () => {
    const future = NOON + 900 * HOUR
    const made = [1, 2, 3, 4].map((hour) => NOON - hour * HOUR)
    expect([...keptBackups([future, ...made], NOON)].sort()).toEqual(
      [future, ...made.slice(0, 3)].sort(),
    )
  })

  it('at most fourteen stay, the newest always among them, in any order', () => {
    const times = fc.array(fc.integer({ min: 0, max: NOON }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(times, (made) => {
        const kept = keptBackups(made, NOON)
        expect(kept.size).toBeLessThanOrEqual(14)
        expect(kept.has(Math.max(...made))).toBe(true)
        expect(keptBackups(made.toReversed(), NOON)).toEqual(kept)
        // What stays once would stay again: nothing is lost by looking twice.
        expect(keptBackups([...kept], NOON)).toEqual(kept)
      }),
      { numRuns: 500 },
    )
  })
})
