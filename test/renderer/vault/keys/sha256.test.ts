import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { sha256 } from '../../../../renderer/vault/keys/sha256'
import { toHex, utf8 } from '../../../../shared/text/bytes'

it('is that of the published examples (FIPS 180-4)', async () => {
  expect(toHex(await sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(toHex(await sha256(new Uint8Array()))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

it.each([0, 1, 55, 56, 64, 4095, 4096, 4097, 1 << 20])(
  'is that of another implementation, %d bytes',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) & 0xff)
    expect(toHex(await sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
  },
)

it('keeps digests apart that are asked for at once', async () => {
  const texts = Array.from({ length: 50 }, (_, at) => utf8(`pilot ${at}`))
  const digests = await Promise.all(texts.map(sha256))
  expect(digests.map(toHex)).toEqual(
    texts.map((text) => createHash('sha256').update(text).digest('hex')),
  )
})
