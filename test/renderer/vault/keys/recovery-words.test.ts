import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isRecoveryWord,
  recoveryKey,
  recoveryWords,
  recoveryWordsIn,
} from '../../../../renderer/vault/keys/recovery-words'

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 })
const refused = (message: RegExp) =>
  expect.objectContaining({ kind: 'refused', message: expect.stringMatching(message) })

describe('recovery words', () => {
  it('stand for the key, all 24', () =>
    fc.assert(
      fc.property(anyKey, (key) => {
        const words = recoveryWords(key)
        expect(words).toHaveLength(24)
        expect(recoveryKey(words)).toEqual(key)
      }),
    ))

  it('are read however they were typed', () => {
    const words = recoveryWords(new Uint8Array(32).fill(77))
    const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join(',\n\t')
    expect(recoveryWordsIn(typed)).toEqual(words)
    expect(recoveryWordsIn('')).toEqual([])
  })

  it('with one exchanged for another are found by the checksum, but for one in 256', () => {
    let taken = 0
    const other = 'zebra'
    fc.assert(
      fc.property(anyKey, fc.nat(23), (key, place) => {
        const words = recoveryWords(key)
        fc.pre(words[place] !== other)
        try {
          expect(recoveryKey(words.with(place, other))).not.toEqual(key)
          taken += 1
        } catch (thrown) {
          expect(thrown).toEqual(refused(/do not belong together/))
        }
      }),
      { numRuns: 1000, seed: 1 },
    )
    expect(taken).toBeLessThan(20)
  })

  it.each([
    ['23 words', (words: readonly string[]) => words.slice(1), /24 words; these are 23/],
    ['no word', () => [], /these are 0/],
    [
      'a word not in the list',
      (words: readonly string[]) => words.with(2, 'zzz'),
      /Word 3 .*‘zzz’/,
    ],
  ])('are refused: %s', (_what, change, message) => {
    const words = change(recoveryWords(new Uint8Array(32).fill(1)))
    expect(() => recoveryKey(words)).toThrow(refused(message))
  })

  it('are known one by one', () => {
    expect(['abandon', 'zoo', 'zooo', ''].map(isRecoveryWord)).toEqual([true, true, false, false])
  })
})
