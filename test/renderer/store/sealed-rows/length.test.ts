import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paddedLength } from '../../../../renderer/store/sealed-rows/padded-length'
import { loadRowCipher } from '../../../../renderer/store/sealed-rows/row-cipher'
import { rowSeal } from '../../../../renderer/store/sealed-rows/row-seal'

const { seal } = rowSeal(
  await loadRowCipher(),
  { rowKey: new Uint8Array(32), fileId: new Uint8Array(16), schema: 30 },
  'clips',
)

/** Bytes of nonce and tag around the padded text. */
const AROUND = 24 + 16

/** A row whose JSON takes this many bytes. */
const rowOf = (bytes: number) => ({ note: 'x'.repeat(bytes - '{"note":""}'.length) })

const sealedLength = (row: unknown) => seal(row, ['id']).length

describe('the length of a sealed row', () => {
  it.each([
    [11, 256],
    [256, 256],
    // PADMÉ: 257 = 2^8 + 1 keeps 4 digits behind the first, so steps of 2^4; from 2^10 on of 2^6.
    [257, 272],
    [272, 272],
    [608, 608],
    [1000, 1024],
    [1025, 1088],
    [16_384, 16_384],
    [16_385, 17_408],
    [32_768, 32_768],
    [32_769, 34_816],
    // From 2^16 on it keeps 5 digits: 100,000 goes in steps of 2^11, 1,000,000 in steps of 2^14.
    [100_000, 100_352],
    [1_000_000, 1_015_808],
  ])('of %i bytes is that of %i', (bytes, padded) => {
    expect(sealedLength(rowOf(bytes))).toBe(padded + AROUND)
  })

  it('is one and the same for all small rows', () => {
    const lengths = Array.from({ length: 246 }, (_, at) => sealedLength(rowOf(11 + at)))
    expect(new Set(lengths)).toEqual(new Set([256 + AROUND]))
  })

  it('counts bytes, not letters', () => {
    expect(sealedLength({ note: 'я'.repeat(123) })).toBe(272 + AROUND)
  })

  it('takes every row, grows with it and is never much more', () => {
    const lengths = fc.integer({ min: 1, max: 2 ** 31 })
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const [short, long] = one < other ? [one, other] : [other, one]
        expect(paddedLength(short)).toBeGreaterThanOrEqual(short)
        expect(paddedLength(short)).toBeLessThanOrEqual(paddedLength(long))
        expect(paddedLength(paddedLength(long))).toBe(paddedLength(long))
        if (long > 256) expect(paddedLength(long)).toBeLessThan(long * 1.0625)
      }),
    )
  })

  it('has few values: 97 up to 16 KiB, 32 at most for each doubling up to 4 GiB', () => {
    const between = (from: number, to: number, step: number) =>
      new Set(
        Array.from({ length: Math.floor((to - from) / step) }, (_, at) =>
          paddedLength(from + 1 + at * step),
        ),
      ).size
    expect(between(0, 16_384, 1)).toBe(97)
    expect(between(16_384, 32_768, 1)).toBe(16)
    expect(between(2 ** 20, 2 ** 21, 64)).toBe(32)
    expect(between(2 ** 30, 2 ** 31, 2 ** 16)).toBe(32)
  })
})
