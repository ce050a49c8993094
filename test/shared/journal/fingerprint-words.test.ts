import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintWords } from '../../../shared/journal/fingerprint-words'

const filled = (byte: number) => new Uint8Array(32).fill(byte)

describe('a digest in eight words', () => {
  // The first eight words of the vectors published with BIP 39 for 128 bits of these bytes.
  it.each([
    [0x00, 'abandon abandon abandon abandon abandon abandon abandon abandon'],
    [0x7f, 'legal winner thank year wave sausage worth useful'],
    [0x80, 'letter advice cage absurd amount doctor acoustic avoid'],
    [0xff, 'zoo zoo zoo zoo zoo zoo zoo zoo'],
  ])('of bytes %i', (byte, words) => {
    expect(fingerprintWords(filled(byte)).join(' ')).toBe(words)
  })

  it('changes with each of the first 88 bits and with no other', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat({ max: 255 }),
        (digest, bit) => {
          const other = digest.slice()
          other[bit >> 3] = (other[bit >> 3] as number) ^ (0x80 >> (bit & 7))
          const same = fingerprintWords(other).join(' ') === fingerprintWords(digest).join(' ')
          expect(same).toBe(bit >= 88)
        },
      ),
    )
  })
})
