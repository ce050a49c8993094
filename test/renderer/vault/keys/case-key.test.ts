import { beforeAll, describe, expect, it } from 'vitest'
import {
  makeCaseKey,
  type NewCaseKey,
  openCaseKey,
  rewrapCaseKey,
} from '../../../../renderer/vault/keys/case-key'
import { passphraseBytes } from '../../../../renderer/vault/keys/secret'
import { decodeKeyTable, encodeKeyTable } from '../../../../shared/journal/key-table'
import { equalBytes } from '../../../../shared/text/bytes'
import { sha256 } from '../../../builders/sha256'
import { CHEAPEST_DERIVATION } from '../../../builders/vault'

const fileId = Uint8Array.from({ length: 16 }, (_, index) => index)
const PASSPHRASE = 'Blåbær og 3 våte votter'

let made: NewCaseKey
beforeAll(async () => {
  made = await makeCaseKey(fileId, passphraseBytes(PASSPHRASE), CHEAPEST_DERIVATION)
})

const byPassphrase = (passphrase = PASSPHRASE) => ({
  kind: 'passphrase' as const,
  bytes: passphraseBytes(passphrase),
})
const byRecoveryKey = () => ({ kind: 'recovery' as const, bytes: made.recoveryKey })
const failing = (kind: string) => expect.objectContaining({ kind })

/** The key table with some bytes changed, under a digest that fits again: what a forger would write. */
async function forged(change: (bytes: Uint8Array) => void): Promise<Uint8Array> {
  const bytes = made.keyTable.slice()
  change(bytes)
  bytes.set(await sha256(bytes.subarray(0, 992)), 992)
  return bytes
}
const setU32 = (at: number, value: number) => (bytes: Uint8Array) =>
  new DataView(bytes.buffer).setUint32(at, value, true)

describe('case key', () => {
  it('is opened by its passphrase alone, and by its recovery key alone', async () => {
    expect(await openCaseKey(fileId, made.keyTable, byPassphrase())).toEqual(made.caseKey)
    expect(await openCaseKey(fileId, made.keyTable, byRecoveryKey())).toEqual(made.caseKey)
  })

  it('is another for each file, and so are salts and nonces', async () => {
    const other = await makeCaseKey(fileId, passphraseBytes(PASSPHRASE), CHEAPEST_DERIVATION)
    expect(equalBytes(other.caseKey, made.caseKey)).toBe(false)
    const [here, there] = await Promise.all(
      [made, other].map(({ keyTable }) => decodeKeyTable(keyTable, sha256)),
    )
    for (const part of ['salt', 'nonce', 'wrappedKey', 'commitment'] as const) {
      expect(here?.slots[0]?.[part]).not.toEqual(there?.slots[0]?.[part])
    }
  })

  it('opens for a passphrase however its letters are composed', async () => {
    const composed = PASSPHRASE.normalize('NFC')
    const decomposed = PASSPHRASE.normalize('NFD')
    expect(composed).not.toBe(decomposed)
    for (const typed of [composed, decomposed]) {
      expect(await openCaseKey(fileId, made.keyTable, byPassphrase(typed))).toEqual(made.caseKey)
    }
    expect(passphraseBytes('ﬁſh ｆｕｌｌ')).toEqual(passphraseBytes('fish full'))
  })

  it.each([
    ['empty', ''],
    ['another', 'Blåbær og 3 våte vanter'],
    ['in small letters', PASSPHRASE.toLowerCase()],
    ['with a space behind it', `${PASSPHRASE} `],
  ])('does not open for a passphrase that is %s', async (_what, typed) => {
    await expect(openCaseKey(fileId, made.keyTable, byPassphrase(typed))).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it('does not open for the recovery key of another case', async () => {
    const secret = { kind: 'recovery' as const, bytes: new Uint8Array(32).fill(9) }
    await expect(openCaseKey(fileId, made.keyTable, secret)).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it('does not open in another file', async () => {
    const otherFile = fileId.map((byte) => byte ^ 1)
    await expect(openCaseKey(otherFile, made.keyTable, byRecoveryKey())).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it('does not open for a secret that no slot is for', async () => {
    const table = await decodeKeyTable(made.keyTable, sha256)
    const slots = table.slots.filter(({ kind }) => kind === 'passphrase')
    const without = await encodeKeyTable({ ...table, slots }, sha256)
    await expect(openCaseKey(fileId, without, byRecoveryKey())).rejects.toThrow(failing('refused'))
  })
})

describe('forged key table', () => {
  it('never opens to another case key, whichever bit was changed', async () => {
    let opened = 0
    for (let bit = 0; bit < 992 * 8; bit++) {
      const table = await forged((bytes) => {
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      })
      const key = await openCaseKey(fileId, table, byRecoveryKey()).catch((thrown) => {
        expect(thrown.kind).toMatch(/^(damaged|newer|wrong-passphrase|refused)$/)
        return null
      })
      if (key === null) continue
      opened += 1
      expect(equalBytes(key, made.caseKey)).toBe(true)
    }
    // What the recovery key does not look at: the write number and the slot of the passphrase,
    // but for its kind and its blanks.
    expect(opened).toBe(8 * (4 + 12 + 32 + 12 + 48 + 32))
  })

  it.each([
    ['memory', setU32(52, 65_537)],
    ['passes', setU32(56, 4)],
    ['lanes', setU32(60, 2)],
    ['salt', (bytes: Uint8Array) => bytes.fill(0, 64, 65)],
    ['commitment', (bytes: Uint8Array) => bytes.fill(0, 156, 157)],
  ])('does not open with another %s', async (_what, change) => {
    await expect(openCaseKey(fileId, await forged(change), byPassphrase())).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it.each([
    ['nonce', 96],
    ['wrapped key', 108],
    ['tag', 155],
  ])('is told from a wrong passphrase when its %s was changed', async (_what, at) => {
    const table = await forged((bytes) => {
      bytes[at] = (bytes[at] as number) ^ 0x80
    })
    await expect(openCaseKey(fileId, table, byPassphrase())).rejects.toThrow(failing('damaged'))
  })

  it('does not open when its case key is not the one it commits to', async () => {
    const table = await forged((bytes) => {
      bytes[16] = (bytes[16] as number) ^ 1
    })
    await expect(openCaseKey(fileId, table, byRecoveryKey())).rejects.toThrow(failing('damaged'))
  })

  it('is refused before anything is derived when it asks for too little or too much', async () => {
    const memories = [0, 1, 8, 1024, 65_535, 2_097_153, 0x7fffffff, 0xffffffff]
    const passes = [0, 1, 2, 11, 1000, 0xffffffff]
    const lanes = [0, 5, 255, 0xffffffff]
    const headers = [
      ...memories.flatMap((memory) => [3, 4, 10].map((pass) => [memory, pass, 1])),
      ...passes.flatMap((pass) => [65_536, 2_097_152].map((memory) => [memory, pass, 1])),
      ...lanes.flatMap((lane) => [65_536, 262_144, 2_097_152].map((memory) => [memory, 3, lane])),
      ...memories.map((memory) => [memory, 0xffffffff, 0xffffffff]),
    ] as [number, number, number][]
    expect(headers.length).toBeGreaterThan(50)
    for (const [memory, pass, lane] of headers) {
      const table = await forged((bytes) => {
        setU32(52, memory)(bytes)
        setU32(56, pass)(bytes)
        setU32(60, lane)(bytes)
      })
      // A secret that cannot be read: whoever tries to derive from it fails another way.
      const untouchable = {
        kind: 'passphrase' as const,
        get bytes(): Uint8Array {
          throw new Error('derived')
        },
      }
      await expect(openCaseKey(fileId, table, untouchable)).rejects.toThrow(failing('refused'))
    }
  })

  it('is not made with such a derivation either', async () => {
    await expect(
      makeCaseKey(fileId, passphraseBytes(PASSPHRASE), { ...CHEAPEST_DERIVATION, iterations: 2 }),
    ).rejects.toThrow(failing('refused'))
  })
})

describe('wrapping a case key anew', () => {
  const anew = { passphrase: null, recovery: false, derivation: CHEAPEST_DERIVATION }

  it('changes the passphrase and keeps the recovery key', async () => {
    const { keyTable, recoveryKey } = await rewrapCaseKey(fileId, made.keyTable, byPassphrase(), {
      ...anew,
      passphrase: passphraseBytes('vier Wände ohne Dach'),
    })
    expect(recoveryKey).toBeNull()
    const now = byPassphrase('vier Wände ohne Dach')
    expect(await openCaseKey(fileId, keyTable, now)).toEqual(made.caseKey)
    expect(await openCaseKey(fileId, keyTable, byRecoveryKey())).toEqual(made.caseKey)
    await expect(openCaseKey(fileId, keyTable, byPassphrase())).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it('replaces a forgotten passphrase and the recovery key that it took', async () => {
    const { keyTable, recoveryKey } = await rewrapCaseKey(fileId, made.keyTable, byRecoveryKey(), {
      ...anew,
      passphrase: passphraseBytes('vier Wände ohne Dach'),
      recovery: true,
    })
    const now = { kind: 'recovery' as const, bytes: recoveryKey as Uint8Array }
    expect(await openCaseKey(fileId, keyTable, now)).toEqual(made.caseKey)
    await expect(openCaseKey(fileId, keyTable, byRecoveryKey())).rejects.toThrow(
      failing('wrong-passphrase'),
    )
  })

  it('counts the writing, and leaves what it keeps as it is', async () => {
    const { keyTable } = await rewrapCaseKey(fileId, made.keyTable, byRecoveryKey(), {
      ...anew,
      recovery: true,
    })
    const [before, after] = await Promise.all(
      [made.keyTable, keyTable].map((bytes) => decodeKeyTable(bytes, sha256)),
    )
    expect(after?.writeNumber).toBe(2)
    expect(after?.commitment).toEqual(before?.commitment)
    const passphraseSlotOf = (table: typeof before) =>
      table?.slots.find(({ kind }) => kind === 'passphrase')
    expect(passphraseSlotOf(after)).toEqual(passphraseSlotOf(before))
  })

  it('needs a secret that opens the case now', async () => {
    await expect(
      rewrapCaseKey(fileId, made.keyTable, byPassphrase('not this one at all'), {
        ...anew,
        recovery: true,
      }),
    ).rejects.toThrow(failing('wrong-passphrase'))
  })
})
