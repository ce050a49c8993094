import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEY_TABLE_BYTES } from '../../../shared/journal/case-header'
import {
  checkDerivation,
  chooseKeyTable,
  decodeKeyTable,
  encodeKeyTable,
  type KeySlot,
  type KeyTable,
  MAX_SLOTS,
  slotPlace,
} from '../../../shared/journal/key-table'
import { equalBytes, toHex } from '../../../shared/text/bytes'
import { flipBit } from '../../builders/flip-bit'
import { sha256 } from '../../builders/sha256'

const filled = (length: number, value: number) => new Uint8Array(length).fill(value)
const passphraseSlot: KeySlot = {
  kind: 'passphrase',
  derivation: { memoryKiB: 262_144, iterations: 3, parallelism: 1 },
  salt: filled(32, 0x11),
  nonce: filled(12, 0x22),
  wrappedKey: filled(48, 0x33),
  commitment: filled(32, 0x44),
}
const recoverySlot: KeySlot = {
  ...passphraseSlot,
  kind: 'recovery',
  derivation: { memoryKiB: 0, iterations: 0, parallelism: 0 },
}
const table: KeyTable = {
  writeNumber: 7,
  commitment: filled(32, 0x55),
  slots: [passphraseSlot, recoverySlot],
}

const damaged = expect.objectContaining({ kind: 'damaged' })
const digested = async (bytes: Uint8Array) => {
  bytes.set(await sha256(bytes.subarray(0, 992)), 992)
  return bytes
}

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const u32 = fc.integer({ min: 0, max: 0xffffffff })
const anySlot = fc
  .record({
    kind: fc.constantFrom('passphrase' as const, 'recovery' as const),
    derivation: fc.record({ memoryKiB: u32, iterations: u32, parallelism: u32 }),
    salt: bytesOf(32),
    nonce: bytesOf(12),
    wrappedKey: bytesOf(48),
    commitment: bytesOf(32),
  })
  .map((slot) =>
    slot.kind === 'recovery' ? { ...slot, derivation: recoverySlot.derivation } : slot,
  )
const anyTable = fc.record({
  writeNumber: u32,
  commitment: bytesOf(32),
  slots: fc.array(anySlot, { minLength: 1, maxLength: MAX_SLOTS }),
})

describe('key table', () => {
  it('comes back as it was written', () =>
    fc.assert(
      fc.asyncProperty(anyTable, async (any) => {
        const bytes = await encodeKeyTable(any, sha256)
        expect(bytes).toHaveLength(KEY_TABLE_BYTES)
        expect(await decodeKeyTable(bytes, sha256)).toEqual(any)
      }),
    ))

  it('stands in the file byte for byte as docs/formats.md says', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    const at = (offset: number, length: number) => toHex(bytes.subarray(offset, offset + length))
    expect(at(0, 16)).toBe('43424b54' + '01' + '02' + '0000' + '07000000' + '00000000')
    expect(at(16, 32)).toBe('55'.repeat(32))
    expect(at(48, 16)).toBe('01000000' + '00000400' + '03000000' + '01000000')
    expect(at(64, 32)).toBe('11'.repeat(32))
    expect(at(96, 12)).toBe('22'.repeat(12))
    expect(at(108, 48)).toBe('33'.repeat(48))
    expect(at(156, 32)).toBe('44'.repeat(32))
    expect(at(188, 20)).toBe('00'.repeat(20))
    expect(at(208, 16)).toBe('02000000' + '00000000'.repeat(3))
    expect(at(368, 624)).toBe('00'.repeat(624))
    expect(at(992, 32)).toBe(toHex(await sha256(bytes.subarray(0, 992))))
  })

  it('binds a wrapped key to the file and to the first 48 bytes of its slot', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    const fileId = filled(16, 0x66)
    expect(toHex(slotPlace(fileId, passphraseSlot))).toBe(
      toHex(new TextEncoder().encode('casebook/1 slot')) +
        toHex(fileId) +
        toHex(bytes.subarray(48, 96)),
    )
  })

  it('is damaged when any bit is another', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      await expect(decodeKeyTable(flipBit(bytes, bit), sha256)).rejects.toThrow(damaged)
    }
  })

  it('is damaged when it ends early or late', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    for (let length = 0; length < bytes.length; length++) {
      await expect(decodeKeyTable(bytes.subarray(0, length), sha256)).rejects.toThrow(damaged)
    }
    await expect(decodeKeyTable(filled(1025, 0), sha256)).rejects.toThrow(damaged)
  })

  it('is damaged when bytes that mean nothing are not zero, even under a new digest', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    const meaningless = [6, 7, 12, 15, 49, 51, 188, 207, 209, 367, 368, 991]
    for (const at of meaningless) {
      const changed = await digested(flipBit(bytes, at * 8))
      await expect(decodeKeyTable(changed, sha256)).rejects.toThrow(damaged)
    }
  })

  it.each([
    ['no slot', 5, 0],
    ['five slots', 5, 5],
    ['a slot of an unknown kind', 48, 3],
    ['a slot of no kind', 48, 0],
    ['a recovery key with a derivation', 212, 1],
  ])('is damaged with %s', async (_what, at, value) => {
    const bytes = await encodeKeyTable(table, sha256)
    bytes[at] = value
    await expect(decodeKeyTable(await digested(bytes), sha256)).rejects.toThrow(damaged)
  })

  it('of a later version is left alone', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    bytes[4] = 2
    const later = await digested(bytes)
    const newer = expect.objectContaining({ kind: 'newer' })
    await expect(decodeKeyTable(later, sha256)).rejects.toThrow(newer)
    await expect(
      chooseKeyTable(await encodeKeyTable(table, sha256), later, sha256),
    ).rejects.toThrow(newer)
  })
})

describe('two copies of a key table', () => {
  it('are one when they are the same', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    expect(await chooseKeyTable(bytes, bytes.slice(), sha256)).toEqual({
      table: bytes,
      differ: false,
    })
  })

  it('give the one that was written later, wherever it stands', async () => {
    const older = await encodeKeyTable(table, sha256)
    const later = await encodeKeyTable({ ...table, writeNumber: 8 }, sha256)
    expect(await chooseKeyTable(older, later, sha256)).toEqual({ table: later, differ: true })
    expect(await chooseKeyTable(later, older, sha256)).toEqual({ table: later, differ: true })
  })

  it('give the other when any bit of one is another, and never what was changed', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const bad = flipBit(bytes, bit)
      const first = await chooseKeyTable(bad, bytes, sha256)
      const second = await chooseKeyTable(bytes, bad, sha256)
      expect(equalBytes(first.table, bytes) && equalBytes(second.table, bytes)).toBe(true)
    }
  })

  it('give the older one when a rewrite was broken off at any byte', async () => {
    const older = await encodeKeyTable(table, sha256)
    const later = await encodeKeyTable({ ...table, writeNumber: 8 }, sha256)
    for (let length = 0; length < older.length; length++) {
      const torn = older.slice()
      torn.set(later.subarray(0, length))
      const { table: chosen, differ } = await chooseKeyTable(torn, older, sha256)
      expect(equalBytes(chosen, older)).toBe(true)
      expect(differ).toBe(length > 8)
    }
  })

  it('are refused when both are damaged', async () => {
    const bytes = await encodeKeyTable(table, sha256)
    await expect(chooseKeyTable(flipBit(bytes, 0), flipBit(bytes, 8000), sha256)).rejects.toThrow(
      damaged,
    )
  })
})

describe('derivation of a passphrase', () => {
  const mebi = (count: number) => count * 1024

  it.each([
    [mebi(64), 3, 1],
    [mebi(256), 3, 1],
    [mebi(2048), 10, 4],
  ])('may take %i KiB, %i passes and %i lanes', (memoryKiB, iterations, parallelism) => {
    expect(() => checkDerivation({ memoryKiB, iterations, parallelism })).not.toThrow()
  })

  const memories = [0, 1, 8, mebi(1), mebi(64) - 1, mebi(2048) + 1, 0xffffffff]
  const passes = [0, 1, 2, 11, 1000, 0xffffffff]
  const lanes = [0, 5, 64, 0xffffffff]
  const outside = [
    ...memories.flatMap((memory) => [3, 10].map((pass) => [memory, pass, 1])),
    ...passes.flatMap((pass) => [64, 256, 2048].map((memory) => [mebi(memory), pass, 1])),
    ...lanes.flatMap((lane) => [64, 256, 2048].map((memory) => [mebi(memory), 3, lane])),
    ...memories.flatMap((memory) => [[memory, 0, 0]]),
    [mebi(64) + 0.5, 3, 1],
    [Number.NaN, 3, 1],
  ] as [number, number, number][]

  it.each(outside)(
    'may not take %s KiB, %s passes and %s lanes',
    (memoryKiB, iterations, parallelism) => {
      expect(() => checkDerivation({ memoryKiB, iterations, parallelism })).toThrow(
        expect.objectContaining({ kind: 'refused' }),
      )
    },
  )
})
