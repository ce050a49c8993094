import { describe, expect, test } from 'vitest'
import { originsOf } from '../../../shared/briefing/origin'
import { aSource, fixedId } from '../../builders/briefing'

/** Sources drawn as "2<1" (2 derives from 1); gives the number of origins among them. */
function countOrigins(drawn: string): number {
  const sources = drawn.split(' ').map((pair) => {
    const [number, from] = pair.split('<')
    return aSource(Number(number), { derivedFrom: from ? fixedId('source', Number(from)) : null })
  })
  return new Set(originsOf(sources).values()).size
}

describe('sources that repeat one another share an origin', () => {
  test.each([
    ['1 2 3', 3],
    ['1 2<1 3<1', 1],
    ['1 2<1 3<2 4<3', 1],
    ['1 2<1 3 4<3', 2],
    ['1<9 2<9', 2], // 9 is not in the case: each is the last known of its chain
    ['1<2 2<1', 1],
    ['1<1 2', 2],
    ['1<2 2<3 3<2', 1],
  ])('%s: %i', (drawn, count) => expect(countOrigins(drawn)).toBe(count))
})
