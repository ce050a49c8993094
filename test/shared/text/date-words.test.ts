import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../../../shared/model/moment'
import {
  type DateForm,
  dateWords,
  dayHere,
  longDateWords,
  readDate,
} from '../../../shared/text/date-words'

describe('a date in words', () => {
  it.each([
    ['2021', '2021'],
    ['2021-07', 'Jul 2021'],
    ['2021-07-09', '9 Jul 2021'],
  ])('%s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })

  it('is read back as the date it was', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    })
    const forms = fc.constantFrom<DateForm[]>('day-first', 'month-first', 'iso')
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), forms, (day, length, form) => {
        const date = day.toISOString().slice(0, length)
        expect(readDate(dateWords(date, form))).toEqual({ date })
        expect(readDate(longDateWords(date, form))).toEqual({ date })
        expect(readDate(date)).toEqual({ date })
      }),
    )
  })

  it.each<[DateForm, string, string]>([
    ['day-first', '9 Jul 2021', '9 July 2021'],
    ['month-first', 'Jul 9, 2021', 'July 9, 2021'],
    ['iso', '2021-07-09', '2021-07-09'],
  ])('stands %s as %s', (form, short, long) => {
    expect(dateWords('2021-07-09', form)).toBe(short)
    expect(longDateWords('2021-07-09', form)).toBe(long)
    expect(dateWords('2021', form)).toBe('2021')
  })

  it('of a moment is the day on this computer', () => {
    expect(dayHere(new Date(2021, 6, 9, 23, 59))).toBe('2021-07-09')
  })
})

describe('a date as it is typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['19 July 2021', '2021-07-19'],
    ['1 sept 2021', '2021-09-01'],
    ['March 2021', '2021-03'],
    ['Mar. 5, 2021', '2021-03-05'],
    ['2021-7-9', '2021-07-09'],
    ['29 Feb 2000', '2000-02-29'],
  ])('%j is %j', (typed, date) => {
    expect(readDate(typed)).toEqual({ date })
  })

  it.each([
    ['32 Jul 2021', 'July 2021 has 31 days.'],
    ['29 Feb 1900', 'February 1900 has 28 days.'],
    ['31 Apr 2021', 'April 2021 has 30 days.'],
    ['2021-13', 'A year has 12 months.'],
    ['yesterday', 'Write a date such as 19 Jul 2021, Jul 2021 or 2021.'],
    ['19/07/2021', 'Write a date such as 19 Jul 2021, Jul 2021 or 2021.'],
  ])('%j is answered with a way out', (typed, error) => {
    expect(readDate(typed)).toEqual({ error })
  })

  it('becomes a partial date or a sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readDate(typed)
        if (read.error !== undefined) expect(read.error).toMatch(/\.$/)
        else if (read.date !== null) expect(PartialDate.safeParse(read.date).success).toBe(true)
      }),
    )
  })
})

describe('a date as a document prints it', () => {
  it.each([
    ['2021-07-19', '19 July 2021'],
    ['2021-03-02', '2 March 2021'],
    ['2021-07', 'July 2021'],
    ['2021', '2021'],
  ])('%s is %s', (date, words) => {
    expect(longDateWords(date)).toBe(words)
  })
})
