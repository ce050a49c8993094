import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultIn } from '../../../../../renderer/screens/cases/card/secret-entry'
import { recoveryWords } from '../../../../../renderer/vault/keys/recovery-words'

const words = recoveryWords(Uint8Array.from({ length: 32 }, (_, at) => 7 * at + 3))

describe('what was typed as a recovery key', () => {
  it('is taken with numbers, lines and capitals between and in its words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const paper = recoveryWords(key).map((word, place) => `${place + 1}. ${word.toUpperCase()}`)
        expect(faultIn('recovery', paper.join(',\n'))).toBeNull()
      }),
    )
  })

  it.each([
    ['nothing', '', '24 words; these are 0'],
    ['a word short', words.slice(1).join(' '), '24 words; these are 23'],
    ['a word that is none', ['lighthouze', ...words.slice(1)].join(' '), 'lighthouze'],
    [
      'two words in each other’s place',
      [words[1], words[0], ...words.slice(2)].join(' '),
      'belong',
    ],
  ])('is not taken with %s, which it says', (_, typed, said) => {
    expect(faultIn('recovery', typed)).toContain(said)
  })
})

it('takes any passphrase but none at all: only the case knows', () => {
  expect(faultIn('passphrase', '')).not.toBeNull()
  expect(faultIn('passphrase', ' ')).toBeNull()
})
