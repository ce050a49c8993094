import { expect, it } from 'vitest'
import { changeWords } from '../../../../renderer/screens/cases/change-words'

const now = new Date(2026, 4, 12, 14, 32)

it.each([
  ['today', new Date(2026, 4, 12, 9, 5), 'today, 09:05'],
  ['the day before', new Date(2026, 4, 11, 23, 59), '11 May 2026, 23:59'],
  ['another year', new Date(2025, 0, 2, 0, 0), '2 Jan 2025, 00:00'],
])('a change of %s is told in words', (_, changed, words) => {
  expect(changeWords(changed.getTime(), 'day-first', now)).toBe(words)
})
