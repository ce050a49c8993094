import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  LikelihoodTerm,
  likelihoodBand,
  likelihoodScales,
  rangeBorders,
  ScaleName,
  scaleOfTerm,
} from '../../../shared/model/likelihood'

describe.each(ScaleName.options)('the scale %s', (name) => {
  const { bands } = likelihoodScales[name]

  test('has seven steps that rise and never overlap', () => {
    expect(bands).toHaveLength(7)
    for (const [at, { low, high }] of bands.entries()) {
      expect(low).toBeLessThan(high)
      expect(low).toBeGreaterThanOrEqual(bands[at - 1]?.high ?? 0)
    }
  })

  test('prints its ranges as numbers of its own', () => {
    for (const { low, high, range } of bands) {
      const printed = range.match(/\d+/g)?.map(Number) ?? []
      expect([low, high]).toEqual(expect.arrayContaining(printed))
    }
  })
})

test('PHIA leaves gaps between its ranges, ICD 203 none', () => {
  const gaps = (name: ScaleName) =>
    likelihoodScales[name].bands.filter(({ low }, at, all) => at > 0 && all[at - 1]?.high !== low)
  expect(gaps('icd-203')).toEqual([])
  expect(gaps('icd-203-second-row')).toEqual([])
  expect(gaps('phia')).toHaveLength(6)
})

test('the borders of ranges stand once each, without the ends of the scale', () => {
  expect(rangeBorders('icd-203')).toEqual([5, 20, 45, 55, 80, 95])
  expect(rangeBorders('phia')).toEqual([5, 10, 20, 25, 35, 40, 50, 55, 75, 80, 90, 95])
})

test('a term is read by the scale that is named, or by one that has it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...LikelihoodTerm.options),
      fc.constantFrom(...ScaleName.options),
      (term, named) => {
        const scale = scaleOfTerm(term, named)
        const has = likelihoodScales[named].bands.some((band) => band.term === term)
        expect(likelihoodScales[scale].bands).toContain(likelihoodBand(term, named))
        expect(scale === named).toBe(has)
      },
    ),
  ))

test('one word has the range of the scale it was taken from', () => {
  expect(likelihoodBand('unlikely', 'icd-203').range).toBe('20–45\u202f%')
  expect(likelihoodBand('unlikely', 'phia').range).toBe('25–35\u202f%')
})
