import { describe, expect, it } from 'vitest'
import { shinglesOf } from '../../../shared/near-duplicate/shingles'

describe('the shingles of a text', () => {
  it.each([
    ['', 0],
    ['— … !', 0],
    ['Four', 1],
    ['One two three four', 1],
    ['one two three four five', 1],
    ['one two three four five six', 2],
    ['ships came ships came ships came ships came', 2],
  ])('of %j are %i', (text, count) => {
    expect(shinglesOf(text).size).toBe(count)
  })

  it.each([
    ['case', 'The Harbour Master Spoke On Monday', 'the harbour master spoke on monday'],
    [
      'punctuation and line breaks',
      'the harbour, master\nspoke — on “monday”.',
      'the harbour master spoke on monday',
    ],
    [
      'forms of one character',
      'ｔｈｅ ﬁve harbour masters of Åland',
      'the five harbour masters of Åland',
    ],
  ])('are the same in spite of %s', (_, one, other) => {
    expect(shinglesOf(one)).toEqual(shinglesOf(other))
  })

  it('are others where the order of the words is', () => {
    const [one, other] = ['a b c d e', 'a b d c e'].map(shinglesOf)
    expect(one).not.toEqual(other)
  })

  it('go by characters where a script has no spaces', () => {
    expect(shinglesOf('港口服务器被入侵').size).toBe(4)
    expect(shinglesOf('APT40港口服务器').size).toBe(2)
  })
})
