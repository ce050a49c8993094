import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highestMarking, portionOf, tlpLabels } from '../../../shared/model/marking'

const label = fc.constantFrom(...tlpLabels)

describe('marking of a whole', () => {
  it('is one of its portions or the floor, and lower than none of them', () => {
    fc.assert(
      fc.property(fc.array(label), label, (portions, floor) => {
        const whole = highestMarking(portions, floor)
        expect([...portions, floor]).toContain(whole)
        for (const portion of [...portions, floor]) {
          expect(tlpLabels.indexOf(whole)).toBeGreaterThanOrEqual(tlpLabels.indexOf(portion))
        }
      }),
    )
  })

  it('of nothing is the widest', () => expect(highestMarking([])).toBe('TLP:CLEAR'))
  it('is printed before a line without TLP', () =>
    expect(portionOf('TLP:AMBER+STRICT')).toBe('AMBER+STRICT'))
})
