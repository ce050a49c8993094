import { describe, expect, test } from 'vitest'
import { listed, onOneLine, printedDay, printedNumbers } from '../../../shared/briefing/printed'

test('an instant is printed as its day in UTC', () =>
  expect(printedDay('2026-05-12T23:59:59.999Z')).toBe('12 May 2026'))

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

test('text of an original cannot break a line, and no-break spaces stay', () =>
  expect(onOneLine('a\r\n\tb  c\u2028d\u00a0e')).toBe('a b c d\u00a0e'))
