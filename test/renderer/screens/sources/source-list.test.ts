import { describe, expect, it } from 'vitest'
import { emptyFilter, matchesFilter } from '../../../../renderer/screens/sources/source-filter'
import { possibleOrigins } from '../../../../renderer/screens/sources/source-origin'
import { drawSource } from '../../../builders/records'

const rated = { grade: 'B' as const, reason: '', at: '2021-07-20T09:00:00.000Z', by: 'A. Tremblay' }

describe('the filter of the sources', () => {
  const source = drawSource({
    number: 12,
    title: 'Notice to mariners',
    publisher: 'Harbour Office',
  })

  it.each([
    ['nothing asked', {}, 0, true],
    ['words anywhere, in any order', { words: 'office NOTICE' }, 0, true],
    ['the number', { words: 's12' }, 0, true],
    ['a word that is not there', { words: 'notice pilots' }, 0, false],
    ['those without clips', { unclipped: true }, 0, true],
    ['those without clips, when it has some', { unclipped: true }, 2, false],
    ['those not rated', { unrated: true }, 0, true],
    ['those with a proposed origin, when it has none', { proposed: true }, 0, false],
  ])('%s', (_, asked, clips, passes) => {
    const about = { clips, proposed: false }
    expect(matchesFilter(source, about, { ...emptyFilter, ...asked })).toBe(passes)
  })

  it('leaves those with a proposed origin where they are asked for', () => {
    const about = { clips: 0, proposed: true }
    expect(matchesFilter(source, about, { ...emptyFilter, proposed: true })).toBe(true)
  })

  it('leaves out the rated where those not rated are asked for', () => {
    const about = { clips: 0, proposed: false }
    const unrated = { ...emptyFilter, unrated: true }
    expect(matchesFilter({ ...source, ratings: [rated] }, about, unrated)).toBe(false)
  })
})

describe('the origins a source may have', () => {
  const chain = ['a', 'b', 'c', 'd'].map((id, index, ids) =>
    drawSource({ id, number: index + 1, derivedFrom: ids[index - 1] ?? null }),
  )

  it.each([
    ['a', []],
    ['b', ['a']],
    ['c', ['a', 'b']],
    ['d', ['a', 'b', 'c']],
  ])('are for %s of a chain only those it does not carry: %j', (id, origins) => {
    const source = chain.find((other) => other.id === id) ?? drawSource()
    expect(possibleOrigins(source, chain).map((other) => other.id)).toEqual(origins)
  })

  it('are found even where two sources already name each other', () => {
    const ring = [
      drawSource({ id: 'a', derivedFrom: 'b' }),
      drawSource({ id: 'b', derivedFrom: 'a' }),
    ]
    const other = drawSource({ id: 'c' })
    expect(possibleOrigins(other, [...ring, other]).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
