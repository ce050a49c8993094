import { describe, expect, it } from 'vitest'
import { clockWords, withClock } from '../../../../renderer/screens/history/clock-words'

describe('a moment in words', () => {
  it('is that of this computer’s zone, to the second', () => {
    const at = new Date(2021, 6, 9, 4, 5, 6)
    expect(clockWords(at.toISOString(), 'day-first')).toBe('9 Jul 2021, 04:05:06')
  })
})

it('moments within the words of an entry are told in this computer’s zone, and nothing else changes', () => {
  const [first, last] = [new Date(2021, 6, 9, 4, 5, 6), new Date(2021, 6, 9, 4, 7, 0)]
  expect(
    withClock(
      `Refuse 3 attempts to unlock, between ${first.toISOString()} and ${last.toISOString()}`,
      'day-first',
    ),
  ).toBe('Refuse 3 attempts to unlock, between 9 Jul 2021, 04:05:06 and 9 Jul 2021, 04:07:00')
  expect(withClock('Describe S3: published 2021-07-19', 'day-first')).toBe(
    'Describe S3: published 2021-07-19',
  )
})
