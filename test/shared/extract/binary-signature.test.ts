import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asLatin1 } from '../../../shared/extract/binary-signature'

it('each byte is the character of its number, those between 80 and 9F too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(asLatin1(bytes)).toBe(String.fromCharCode(...bytes))
    }),
  )
})
