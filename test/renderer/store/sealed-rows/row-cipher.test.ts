import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRowCipher } from '../../../../renderer/store/sealed-rows/row-cipher'
import { concatBytes, equalBytes } from '../../../../shared/text/bytes'

const NONCE_BYTES = 24
const TAG_BYTES = 16

const cipher = await loadRowCipher()

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const given = {
  key: bytes(32),
  nonce: bytes(NONCE_BYTES),
  binding: fc.uint8Array({ maxLength: 300 }),
  text: fc.oneof(fc.uint8Array(), fc.uint8Array({ minLength: 200, maxLength: 5000 })),
}

function encrypted(key: Uint8Array, nonce: Uint8Array, binding: Uint8Array, text: Uint8Array) {
  const message = concatBytes([nonce, text, new Uint8Array(TAG_BYTES)])
  cipher.encrypt(message, binding, key)
  return message
}

describe('the cipher of the rows', () => {
  it('writes and reads what another implementation does', () => {
    fc.assert(
      fc.property(fc.record(given), ({ key, nonce, binding, text }) => {
        const other = concatBytes([nonce, xchacha20poly1305(key, nonce, binding).encrypt(text)])
        expect(encrypted(key, nonce, binding, text)).toEqual(other)
        expect(cipher.decrypt(other, binding, key)).toEqual(text)
      }),
      { numRuns: 500 },
    )
  })

  it('takes long messages between short ones', () => {
    const [key, nonce, binding] = [
      new Uint8Array(32).fill(1),
      new Uint8Array(NONCE_BYTES),
      Uint8Array.of(2),
    ]
    for (const length of [0, 300_000, 5, 70_000, 6_000_000, 256]) {
      const text = new Uint8Array(length).map((_, at) => at * 31)
      const message = encrypted(key, nonce, binding, text)
      const opened = xchacha20poly1305(key, nonce, binding).decrypt(message.subarray(NONCE_BYTES))
      expect(equalBytes(opened, text)).toBe(true)
      expect(equalBytes(cipher.decrypt(message, binding, key), text)).toBe(true)
    }
  })

  it('gives texts that a later message does not change', () => {
    const [key, nonce, binding] = [
      new Uint8Array(32),
      new Uint8Array(NONCE_BYTES),
      new Uint8Array(),
    ]
    const first = cipher.decrypt(
      encrypted(key, nonce, binding, Uint8Array.of(1, 2, 3)),
      binding,
      key,
    )
    cipher.decrypt(encrypted(key, nonce, binding, Uint8Array.of(4, 5, 6)), binding, key)
    expect(first).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('refuses what is shorter than a nonce and a tag', () => {
    for (let length = 0; length < NONCE_BYTES + TAG_BYTES; length++) {
      const open = () =>
        cipher.decrypt(new Uint8Array(length), new Uint8Array(), new Uint8Array(32))
      expect(open).toThrow('too short')
    }
  })
})
