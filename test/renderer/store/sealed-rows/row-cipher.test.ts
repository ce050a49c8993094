import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRowCipher } from '../../../../renderer/store/sealed-rows/row-cipher'
import { concatBytes, equalBytes, utf8 } from '../../../../shared/text/bytes'

const NONCE_BYTES = 24
const TAG_BYTES = 16

const cipher = await loadRowCipher()

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const given = {
  key: bytes(32),
  nonce: bytes(NONCE_BYTES),
  binding: fc.string({ unit: 'grapheme', maxLength: 100 }),
  text: fc.oneof(fc.uint8Array(), fc.uint8Array({ minLength: 200, maxLength: 5000 })),
}

const SEPARATOR = 0x2c

function encrypted(key: Uint8Array, nonce: Uint8Array, binding: string, text: Uint8Array) {
  const message = concatBytes([nonce, text, new Uint8Array(TAG_BYTES)])
  cipher.encrypt({ message, binding }, key)
  return message
}

const decrypted = (message: Uint8Array, binding: string, key: Uint8Array) =>
  cipher.decrypt([{ message, binding }], key, SEPARATOR, (text) => text.slice())

describe('the cipher of the rows', () => {
  it('writes and reads what another implementation does', () => {
    fc.assert(
      fc.property(fc.record(given), ({ key, nonce, binding, text }) => {
        const judge = xchacha20poly1305(key, nonce, utf8(binding))
        const other = concatBytes([nonce, judge.encrypt(text)])
        expect(encrypted(key, nonce, binding, text)).toEqual(other)
        expect(decrypted(other, binding, key)).toEqual(text)
      }),
      { numRuns: 500 },
    )
  })

  it('reads several messages together, each with a binding of its own', () => {
    const key = new Uint8Array(32).fill(3)
    fc.assert(
      fc.property(fc.array(fc.record(given), { minLength: 1, maxLength: 9 }), (several) => {
        const messages = several.map(({ nonce, binding, text }) => ({
          message: encrypted(key, nonce, binding, text),
          binding,
        }))
        const texts = several.flatMap(({ text }) => [text, Uint8Array.of(SEPARATOR)])
        const read = cipher.decrypt(messages, key, SEPARATOR, (together) => together.slice())
        expect(read).toEqual(concatBytes(texts.slice(0, -1)))
      }),
    )
  })

  it('reads nothing of several messages of which one has the binding of another', () => {
    const key = new Uint8Array(32).fill(3)
    const messages = ['a', 'b', 'c'].map((binding, at) => ({
      message: encrypted(key, new Uint8Array(NONCE_BYTES), binding, Uint8Array.of(at)),
      binding: binding === 'c' ? 'a' : binding,
    }))
    let read = false
    const reading = () => cipher.decrypt(messages, key, SEPARATOR, () => (read = true))
    expect(reading).toThrow('not that of the message')
    expect(read).toBe(false)
  })

  it('takes long messages between short ones', () => {
    const [key, nonce] = [new Uint8Array(32).fill(1), new Uint8Array(NONCE_BYTES)]
    for (const length of [0, 300_000, 5, 70_000, 6_000_000, 256]) {
      const text = new Uint8Array(length).map((_, at) => at * 31)
      const message = encrypted(key, nonce, 'bound', text)
      const judge = xchacha20poly1305(key, nonce, utf8('bound'))
      expect(equalBytes(judge.decrypt(message.subarray(NONCE_BYTES)), text)).toBe(true)
      expect(equalBytes(decrypted(message, 'bound', key), text)).toBe(true)
    }
  })

  it('leaves nothing of a text in its memory when that was read', () => {
    const key = new Uint8Array(32)
    const message = encrypted(key, new Uint8Array(NONCE_BYTES), '', Uint8Array.of(1, 2, 3))
    const kept = cipher.decrypt([{ message, binding: '' }], key, SEPARATOR, (text) => text)
    expect(kept).toEqual(new Uint8Array(3))
  })

  it('refuses what is shorter than a nonce and a tag', () => {
    for (let length = 0; length < NONCE_BYTES + TAG_BYTES; length++) {
      const open = () => decrypted(new Uint8Array(length), '', new Uint8Array(32))
      expect(open).toThrow('too short')
    }
  })
})
