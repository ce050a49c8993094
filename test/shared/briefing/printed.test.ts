import { describe, expect, test } from 'vitest'
import {
  inGroupsOfFour,
  listed,
  onOneLine,
  printedDate,
  printedDay,
  printedNumbers,
} from '../../../shared/briefing/printed'

describe('a date is printed as exactly as it is known', () => {
  test.each([
    ['2021-07-19', '19 July 2021'],
    ['2021-03-02', '2 March 2021'],
    ['2021-07', 'July 2021'],
    ['2021', '2021'],
  ])('%s is %s', (date, printed) => expect(printedDate(date)).toBe(printed))

  test('an instant is printed as its day in UTC', () =>
    expect(printedDay('2026-05-12T23:59:59.999Z')).toBe('12 May 2026'))
})

describe('numbers of lines', () => {
  test.each([
    [[], ''],
    [[4], '4'],
    [[4, 5], '4 and 5'],
    [[1, 4, 5, 6], '1 and 4–6'],
    [[1, 4, 5, 6, 9, 10], '1, 4–6, 9 and 10'],
  ])('%j are printed as "%s"', (numbers, printed) => expect(printedNumbers(numbers)).toBe(printed))
})

test('a list ends with "and"', () => {
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})

test('a digest is printed whole, in groups of four', () => {
  expect(inGroupsOfFour('0123456789abcdef')).toBe('0123 4567 89ab cdef')
  expect(inGroupsOfFour('a'.repeat(64)).replaceAll(' ', '')).toHaveLength(64)
})

test('text of an original cannot break a line, and no-break spaces stay', () =>
  expect(onOneLine('a\r\n\tb  c\u2028d\u00a0e')).toBe('a b c d\u00a0e'))
