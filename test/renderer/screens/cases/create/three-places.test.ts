import fc from 'fast-check'
import { expect, it } from 'vitest'
import { threePlaces } from '../../../../../renderer/screens/cases/create/three-places'

it('names three different places of the list, in their order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 24 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (length, numbers) => {
        const places = threePlaces(length, () => numbers.next().value as number)
        expect(places).toHaveLength(3)
        expect(new Set(places).size).toBe(3)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
        for (const place of places) expect(place).toBeLessThan(length)
      },
    ),
  )
})

it('can name every place', () => {
  const named = new Set(
    Array.from({ length: 24 }, (_, first) => threePlaces(24, () => first / 24)).flat(),
  )
  expect(named.size).toBe(24)
})
