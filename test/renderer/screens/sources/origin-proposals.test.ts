import { describe, expect, it } from 'vitest'
import {
  originProposals,
  proposalHeading,
  proposalWords,
} from '../../../../renderer/screens/sources/origin-proposals'
import type { Source } from '../../../../shared/model/source'
import type { SimilarPair } from '../../../../shared/near-duplicate/similar-texts'
import { drawSource } from '../../../builders/records'

const source = (id: string, number: number, over: Partial<Source> = {}) =>
  drawSource({ id, number, published: null, title: `Title ${number}`, ...over })
const alike = (
  first: string,
  second: string,
  ofFirst: number,
  ofSecond: number,
  kind: SimilarPair['kind'] = 'derived',
): SimilarPair => ({ first, second, kind, ofFirst, ofSecond, resemblance: 0.5 })

/** "b from a", for each proposal. */
const proposed = (pairs: readonly SimilarPair[], all: readonly Source[]) =>
  [...originProposals(pairs, all)].map(([id, { origin }]) => `${id} from ${origin.id}`)

describe('of two texts that are alike', () => {
  it.each([
    ['the later published', { published: '2021-07-20' }, { published: '2021-07-19' }, 'a from b'],
    ['the later by the month', { published: '2021-08' }, { published: '2021-07-19' }, 'a from b'],
    [
      'the one that came later, dates being the same',
      { published: '2021-07' },
      { published: '2021-07-19' },
      'b from a',
    ],
    ['the one that came later, a date being unknown', { published: '2021-07' }, {}, 'b from a'],
  ])('is derived %s', (_, one, other, words) => {
    const all = [source('a', 1, one), source('b', 2, other)]
    expect(proposed([alike('a', 'b', 0.9, 0.9, 'copy')], all)).toEqual([words])
  })

  it.each([
    [0.2, 0.9, 'a from b'],
    [0.9, 0.2, 'b from a'],
    [0.9, 0.8, 'b from a'],
  ])(
    'with %f and %f of their texts in the other, is derived the one with more of its own',
    (ofFirst, ofSecond, words) => {
      const all = [source('a', 1), source('b', 2)]
      expect(proposed([alike('a', 'b', ofFirst, ofSecond)], all)).toEqual([words])
    },
  )
})

describe('nothing is asked', () => {
  const pair = [alike('a', 'b', 0.9, 0.9, 'copy')]
  it.each([
    ['where an origin is known', [source('a', 1), source('b', 2, { derivedFrom: 'a' })]],
    ['of a source that speaks first hand', [source('a', 1), source('b', 2, { firstHand: true })]],
    ['what was turned down', [source('a', 1), source('b', 2, { notDerivedFrom: ['a'] })]],
    ['of a source that is gone', [source('b', 2)]],
    [
      'that would make a ring',
      [source('a', 1, { derivedFrom: 'c' }), source('b', 2), source('c', 3, { derivedFrom: 'b' })],
    ],
  ])('%s', (_, all) => {
    expect(proposed(pair, all)).toEqual([])
  })
})

describe('of several likenesses', () => {
  const all = [source('a', 1), source('b', 2), source('c', 3)]

  it('the strongest is proposed', () => {
    const pairs = [alike('a', 'c', 0.6, 0.6), alike('b', 'c', 0.9, 0.9)]
    expect(proposed(pairs, all)).toEqual(['c from b'])
  })

  it('the earliest of equals is proposed', () => {
    const pairs = [alike('b', 'c', 0.9, 0.9), alike('a', 'c', 0.9, 0.9)]
    expect(proposed(pairs, all)).toEqual(['c from a'])
  })

  it('the next is proposed when one was turned down', () => {
    const pairs = [alike('a', 'c', 0.6, 0.6), alike('b', 'c', 0.9, 0.9)]
    const turnedDown = [source('a', 1), source('b', 2), source('c', 3, { notDerivedFrom: ['b'] })]
    expect(proposed(pairs, turnedDown)).toEqual(['c from a'])
  })
})

describe('the words of a proposal', () => {
  it.each([
    ['copy', 0.99, 0.99, 'A copy of S3?', 'Nearly all of its text stands in S3, word for word.'],
    ['copy', 0.88, 0.95, 'A copy of S3?', 'About 90 % of its text stands in S3, word for word.'],
    [
      'derived',
      0.62,
      0.2,
      'Derived from S3?',
      'About 60 % of its text stands in S3, word for word.',
    ],
    [
      'derived',
      0.2,
      0.98,
      'Derived from S3?',
      'Nearly all of the text of S3 stands in it, word for word.',
    ],
  ] as const)('%s, %f, %f', (kind, ofSource, ofOrigin, heading, words) => {
    const proposal = { kind, origin: source('a', 3), ofSource, ofOrigin }
    expect(proposalHeading(proposal)).toBe(heading)
    expect(proposalWords(proposal)).toBe(words)
  })
})
