import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passphraseStrength } from '../../../renderer/vault/passphrase-strength'

describe('strength of a passphrase', () => {
  it.each([
    'short',
    'k7#Qz9!mW2x',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '123456789012345',
    '2024-11-23 2024-11-23',
    'qwertyuiopasdf',
    'abcdefghijklmnopqrstuvwxyz',
    'Password2024!',
    'passwordpassword',
    'horse horse horse horse',
    '!!!!!!!!!!!!!!!!!!!!!!!!!!!!',
  ])('is too weak: %s', (passphrase) => {
    const { tooWeak, words } = passphraseStrength(passphrase)
    expect({ passphrase, tooWeak }).toEqual({ passphrase, tooWeak: true })
    expect(words).toMatch(/^Too (short|easy)/)
  })

  it.each([
    ['correct horse battery staple', 45, 65],
    ['pilot lantern gravel', 30, 55],
    ['CorrectHorseBatteryStaple', 45, 65],
    ['rowan kestrel under nine cold arches', 65, 110],
    ['q7Gx-Lp2v_Rz9+Tn4', 60, 100],
    ['我们今天去图书馆看书好不好', 60, 90],
    ['сорок серых цапель ждут', 45, 65],
  ])('is taken: %s', (passphrase, from, to) => {
    const { bits, tooWeak } = passphraseStrength(passphrase)
    expect(tooWeak).toBe(false)
    expect(bits).toBeGreaterThanOrEqual(from)
    expect(bits).toBeLessThan(to)
  })

  it('never promises a strength: the best is still said with a condition', () => {
    expect(passphraseStrength('rowan kestrel under nine cold arches').words).toMatch(/unless/)
  })

  it('counts no letter for more than a random one, nor a repeated whole for more than once', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        const { bits } = passphraseStrength(text)
        expect(bits).toBeGreaterThanOrEqual(0)
        expect(bits).toBeLessThanOrEqual(Math.log2(95) * text.length)
        expect(passphraseStrength(text.repeat(8)).bits).toBeLessThanOrEqual(bits + 5)
      }),
    ))

  it('is the same however the letters are composed', () => {
    const text = 'vårt blå øre på fjellet'
    expect(passphraseStrength(text.normalize('NFD'))).toEqual(passphraseStrength(text))
  })
})
