import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  highestMarking,
  isWithin,
  markingOrder,
  markingWords,
  readMarking,
  strictestMarking,
} from '../../../shared/model/marking'
import { markingChoices } from '../../../shared/model/marking-choices'
import { tlp } from '../../../shared/model/tlp'
import { nationalStyle } from '../../builders/marking-schemes'

const [u, ctl, c, s, ts] = nationalStyle.levels.map(({ label }) => label) as [
  string,
  string,
  string,
  string,
  string,
]
const [oc, neo, rel] = nationalStyle.caveats.map(({ label }) => `//${label}`) as [
  string,
  string,
  string,
]

/** Every lawful marking of the national-style scheme. */
const lawful = nationalStyle.levels.flatMap(({ label }) =>
  ['', oc, neo, rel, oc + neo, oc + rel]
    .map((caveats) => label + caveats)
    .filter((marking) => readMarking(nationalStyle, marking, 'label') !== null),
)

test('the caveats of the example stand on their levels only, and not with those they exclude', () => {
  expect(lawful).toHaveLength(1 + 3 + 3 * 6)
  expect(readMarking(nationalStyle, s + neo + rel, 'label')).toBeNull()
  expect(readMarking(nationalStyle, ctl + oc, 'label')).toBeNull()
})

describe('the marking of a whole', () => {
  const whole = (...portions: string[]) => highestMarking(nationalStyle, portions)

  it.each([
    ['the highest level', [u, s, c], s],
    ['restrictions of any portion', [u, ctl + neo, s + oc], s + oc + neo],
    ['a release that all portions bear', [c + rel, s + rel], s + rel],
    ['a release that no portion below needs', [u, c + rel], c + rel],
    ['no release that one portion lacks', [c, s + rel], s],
    ['no release beside a restriction that excludes it', [s + rel, ctl + neo], s + neo],
    ['nothing: the lowest level', [], u],
    ['a marking that the scheme does not have: the strictest', [u, 'PROTECTED'], ts + oc + neo],
    ['a marking of another scheme: what it means here', ['TLP:RED'], s + oc],
    ['a caveat on a level it cannot stand on: the strictest', [ctl + oc], ts + oc + neo],
  ])('has %s', (_, portions, expected) => expect(whole(...portions)).toBe(expected))

  const marking = fc.constantFrom(...lawful)

  it('is the same in any order and grouping, and lower than none of its portions', () =>
    fc.assert(
      fc.property(fc.array(marking), fc.array(marking), (some, others) => {
        const all = whole(...some, ...others)
        expect(lawful).toContain(all)
        expect(whole(...others, ...some)).toBe(all)
        if (some.length > 0) expect(whole(whole(...some), ...others)).toBe(all)
        for (const portion of [...some, ...others]) {
          expect(isWithin(nationalStyle, portion, all)).toBe(true)
        }
      }),
    ))

  it('counts what it must be at least as one more portion', () =>
    expect(highestMarking(nationalStyle, [c + rel], s)).toBe(s))
})

describe('who may read what', () => {
  it.each([
    [c, s, true],
    [s, c, false],
    [s + oc, s, false],
    [s, s + oc, true],
    [s + rel, s, true],
    [s, s + rel, false],
    [u, s + rel, true],
  ])('%s for readers of %s: %s', (marking, audience, may) =>
    expect(isWithin(nationalStyle, marking, audience)).toBe(may),
  )

  it('is an order: what is within a marking is within all that it is within', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...lawful),
        fc.constantFrom(...lawful),
        fc.constantFrom(...lawful),
        (low, middle, high) => {
          fc.pre(isWithin(nationalStyle, low, middle) && isWithin(nationalStyle, middle, high))
          expect(isWithin(nationalStyle, low, high)).toBe(true)
        },
      ),
    ))
})

describe('a marking is written in three ways, and read back from each', () => {
  test('the words of a level and its caveats', () =>
    expect(markingWords(nationalStyle, s + oc + rel)).toEqual({
      label: 'SECRET//ORIGINATOR CONTROLLED//REL PARTNERS',
      portion: 'S//OC//REL',
      banner: 'SECRET//ORIGINATOR CONTROLLED//REL PARTNERS',
      audience:
        'cleared to SECRET, need to know; passed on by the originator only; may be released to partner services',
      colour: 'red',
    }))

  test.each(['label', 'portion', 'banner'] as const)('as %s', (way) => {
    for (const marking of lawful) {
      const words = markingWords(nationalStyle, marking)[way]
      expect(readMarking(nationalStyle, words, way)).toBe(marking)
    }
  })

  test('TLP has the portion without the name of the protocol', () =>
    expect(markingWords(tlp, 'TLP:AMBER+STRICT')).toMatchObject({
      portion: 'AMBER+STRICT',
      banner: 'TLP:AMBER+STRICT',
      colour: 'amber-on-black',
    }))

  test.each(['', 'SECRET//', 'SECRET//SECRET', '//NATIONAL EYES ONLY', 'secret', 'TLP:RED'])(
    '“%s” is none',
    (words) => expect(readMarking(nationalStyle, words, 'label')).toBeNull(),
  )
})

test('the order for sorting has the levels first', () => {
  const sorted = [ts, s + oc, s, u].toSorted(
    (a, b) => markingOrder(nationalStyle, a) - markingOrder(nationalStyle, b),
  )
  expect(sorted).toEqual([u, s, s + oc, ts])
})

test('the strictest is above all', () => {
  for (const marking of lawful) {
    expect(isWithin(nationalStyle, marking, strictestMarking(nationalStyle))).toBe(true)
  }
})

describe('what a marking can be changed to', () => {
  const idsOf = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id)

  it('is each level, with those of its caveats that may stand there', () =>
    expect(idsOf(markingChoices(nationalStyle, s + oc + rel).levels)).toEqual([
      u,
      ctl + rel,
      c + oc + rel,
      s + oc + rel,
      ts + oc + rel,
    ]))

  it('is each caveat on or off, but for those that another excludes', () => {
    const { caveats } = markingChoices(nationalStyle, s + rel)
    expect(caveats.map(({ id, isOn }) => [id, isOn])).toEqual([
      [s + oc + rel, false],
      [s, true],
    ])
  })

  it('is only a level in TLP', () => {
    const { levels, caveats } = markingChoices(tlp, 'TLP:GREEN')
    expect(idsOf(levels)).toEqual(tlp.levels.map(({ label }) => label))
    expect(levels.filter(({ isOn }) => isOn).map(({ label }) => label)).toEqual(['TLP:GREEN'])
    expect(caveats).toEqual([])
  })
})
