import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  charactersAfter,
  charactersBefore,
  fromCodePoints,
  toCodePoints,
} from '../../../shared/clip/code-points'

const anyText = fc.string({ unit: 'binary' })

describe('offsets in code points', () => {
  it.each([
    ['abc', 2, 2],
    ['👍b', 2, 1],
    ['𠮷野', 2, 1],
    ['a👍', 2, 1], // inside the pair: before it
    ['abc', 9, 3],
    ['', 0, 0],
  ])('of %j: unit %i is code point %i', (text, unit, codePoints) => {
    expect(toCodePoints(text, unit)).toBe(codePoints)
  })

  it('come back as the same unit offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const codePoints = [...text]
        for (let count = 0; count <= codePoints.length; count++) {
          const unit = codePoints.slice(0, count).join('').length
          expect(fromCodePoints(text, count)).toBe(unit)
          expect(toCodePoints(text, unit)).toBe(count)
        }
        expect(fromCodePoints(text, codePoints.length + 1)).toBe(text.length)
      }),
    )
  })

  it('cut context at whole code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 8 }), (text, count) => {
        const codePoints = [...text]
        const middle = codePoints.length >> 1
        const offset = codePoints.slice(0, middle).join('').length
        expect(charactersBefore(text, offset, count)).toBe(
          codePoints.slice(Math.max(0, middle - count), middle).join(''),
        )
        expect(charactersAfter(text, offset, count)).toBe(
          codePoints.slice(middle, middle + count).join(''),
        )
      }),
    )
  })
})
