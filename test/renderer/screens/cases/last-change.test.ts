import { describe, expect, it } from 'vitest'
import { holdsLastChange } from '../../../../renderer/screens/cases/last-change'

const at = (time: string) => Date.parse(`2026-05-12T${time}Z`)
const madeAt = (...times: string[]) =>
  times.map((time, index) => ({ ref: `f${index}`, made: at(time), bytes: 2080, frames: 0 }))

describe('whether a backup holds the last change of its case', () => {
  it.each([
    ['there is none', [], '14:32:07', false],
    ['the newest is of the minute before', ['14:31:00', '09:00:00'], '14:32:07', false],
    ['the newest is of the same minute', ['14:32:00', '09:00:00'], '14:32:07', true],
    ['the newest is of a later minute', ['14:33:00'], '14:32:59', true],
  ])('%s', (_what, made, modified, held) => {
    expect(holdsLastChange(madeAt(...made), at(modified))).toBe(held)
  })
})
