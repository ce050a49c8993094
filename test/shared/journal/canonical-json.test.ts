import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/journal/canonical-json'

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
    [{ kept: 0, left: undefined }, '{"kept":0}'],
    ['quote " and \u2028', JSON.stringify('quote " and \u2028')],
  ])('of %j is %s', (value, written) => {
    expect(canonicalJson(value)).toBe(written)
  })

  it('means the same value and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toBe(written)
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  // defineProperty, because a member may be called __proto__.
  const turned = {}
  for (const [key, member] of Object.entries(value).reverse()) {
    Object.defineProperty(turned, key, { value: reversed(member), enumerable: true })
  }
  return turned
}
