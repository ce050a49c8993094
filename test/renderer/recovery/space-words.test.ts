import { describe, expect, it } from 'vitest'
import { reserveWords, standingWords } from '../../../renderer/recovery/space-words'

const MIB = 1 << 20
const standing = (free: number, reserve: number) => ({
  folder: '/home/analyst/data',
  free: free * MIB,
  needed: 256 * MIB,
  enough: free >= 256,
  reserve: reserve * MIB,
})

describe('what a look at the disk came to', () => {
  const at = new Date(2026, 4, 12, 14, 32, 7)

  it('says how much is missing', () => {
    expect(standingWords(standing(200, 64), at)).toBe('14:32:07: 200 MB free, 56 MB too little.')
  })

  it('says that there is room', () => {
    expect(standingWords(standing(256, 64), at)).toBe('14:32:07: there is room. The cases open.')
  })
})

describe('what the reserve means', () => {
  it.each([
    [0, 0, 'There is no reserve.'],
    [191, 64, 'By itself it is not enough'],
    [192, 64, 'With it cases open again'],
  ])('with %d MB free and %d MB kept', (free, reserve, words) => {
    expect(reserveWords(standing(free, reserve))).toContain(words)
  })
})
