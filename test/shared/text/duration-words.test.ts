import { describe, expect, it } from 'vitest'
import { durationWords } from '../../../shared/text/duration-words'

describe('a length of time in words', () => {
  it.each([
    [0, '0 s'],
    [101, '0.1 s'],
    [6_000, '6 s'],
    [65_500, '1 min 5 s'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [90_000_000, '1 day 1 h'],
    [365 * 86_400_000, '365 days'],
  ])('%i ms is %s', (milliseconds, words) => expect(durationWords(milliseconds)).toBe(words))
})
