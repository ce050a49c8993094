import { describe, expect, it } from 'vitest'
import { clockWords } from '../../../../renderer/screens/history/clock-words'

describe('a moment in words', () => {
  it('is that of this computer’s zone, to the second', () => {
    const at = new Date(2021, 6, 9, 4, 5, 6)
    expect(clockWords(at.toISOString(), 'day-first')).toBe('9 Jul 2021, 04:05:06')
  })
})
