import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../shared/extract/partial-date'

describe('a date is read as exactly as it is given', () => {
  it.each([
    ['2021-07-19', '2021-07-19'],
    ['2021-07-19T08:00:00Z', '2021-07-19'],
    ['20210719', '2021-07-19'],
    ["D:20210719080000+02'00'", '2021-07-19'],
    ['D:2021', '2021'],
    ['19 July 2021', '2021-07-19'],
    ['the 3rd of March, 2021', '2021-03-03'],
    ['July 19, 2021', '2021-07-19'],
    ['Mon, 19 Jul 2021 08:00:00 +0000', '2021-07-19'],
    ['July 2021', '2021-07'],
    ['2021-07', '2021-07'],
    ['2021', '2021'],
    ['19/7/2021', '2021-07-19'],
    ['7/19/2021', '2021-07-19'],
    ['7/8/2021', '2021'],
    ['29 February 2020', '2020-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it.each(['', 'yesterday', '30 February 2021', '2021-13-01', 'CVE-2021-26855', 'at 10:45'])(
    '%j holds no date',
    (text) => {
      expect(readDate(text)).toBeNull()
    },
  )

  it('reads back every day it could have written', () => {
    const days = fc.date({
      min: new Date('1600-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(readDate(iso)).toBe(iso)
        expect(readDate(day.toUTCString())).toBe(iso)
      }),
    )
  })
})
