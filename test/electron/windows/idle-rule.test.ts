import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idleStep, WARNING_SECONDS } from '../../../electron/windows/idle-rule'

describe('an idle time', () => {
  it.each([
    // idle seconds, limit in minutes, what it comes to
    [0, 5, { kind: 'work' }],
    [269, 5, { kind: 'work' }],
    [270, 5, { kind: 'warn', seconds: 30 }],
    [299, 5, { kind: 'warn', seconds: 1 }],
    [299.4, 5, { kind: 'warn', seconds: 1 }],
    [300, 5, { kind: 'lock' }],
    [86_400, 5, { kind: 'lock' }],
    [30, 1, { kind: 'warn', seconds: 30 }],
    [29, 1, { kind: 'work' }],
    [86_400, 0, { kind: 'work' }],
  ])('of %d s with a limit of %d min', (idle, limit, step) => {
    expect(idleStep(idle, limit)).toEqual(step)
  })

  it('warns for the last seconds of every limit and locks at its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 240 }), fc.nat(240 * 60), (limit, idle) => {
        const left = limit * 60 - idle
        const expected = left <= 0 ? 'lock' : left <= WARNING_SECONDS ? 'warn' : 'work'
        expect(idleStep(idle, limit).kind).toBe(expected)
      }),
    )
  })
})
