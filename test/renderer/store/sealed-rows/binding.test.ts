import { createDecipheriv } from 'node:crypto'
import { hchacha } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRowCipher } from '../../../../renderer/store/sealed-rows/row-cipher'
import {
  type PlainRow,
  type RowLock,
  rowLock,
  type StoredRow,
} from '../../../../renderer/store/sealed-rows/row-lock'
import type { RowKeys } from '../../../../renderer/store/sealed-rows/row-seal'
import { equalBytes, toHex, utf8 } from '../../../../shared/text/bytes'

const TAG_BYTES = 16

/** Tables as the case has them: found by a foreign id, by several ids at once, by the key alone. */
const shapes = {
  clips: { primKey: { keyPath: 'id', auto: false }, indexes: [{ keyPath: 'sourceId' }] },
  texts: { primKey: { keyPath: 'id', auto: false }, indexes: [{ keyPath: 'sourceId' }] },
  entries: { primKey: { keyPath: 'id', auto: false }, indexes: [{ keyPath: 'objects' }] },
  sources: { primKey: { keyPath: 'id', auto: false }, indexes: [] },
}

/** Where a row stands: a row opens at its own place and at no other. */
interface Place {
  readonly table: keyof typeof shapes
  readonly file: number
  readonly schema: number
  readonly id: string | number
  readonly sourceId: string | undefined
  readonly objects: readonly string[] | undefined
}

const cipher = await loadRowCipher()
const rowKey = Uint8Array.from({ length: 32 }, (_, at) => at * 7)

const lockOf = ({ table, file, schema }: Place, over: Partial<RowKeys> = {}) =>
  rowLock(
    cipher,
    { rowKey, fileId: new Uint8Array(16).fill(file), schema, ...over },
    { name: table, ...shapes[table] },
  )

/** The one row of a stored one. */
const openedRow = (lock: RowLock, stored: StoredRow) => lock.open([stored])[0]

/** What of a place is shown or bound for its table; two places that agree in it are one. */
const bound = ({ table, file, schema, id, sourceId, objects }: Place) => {
  const members = [...shapes[table].indexes].map(({ keyPath }) => keyPath)
  return JSON.stringify([
    [table, file, schema, id],
    members.includes('sourceId') ? (sourceId ?? null) : null,
    members.includes('objects') ? (objects ?? null) : null,
  ])
}

const opens = (open: () => unknown): boolean => {
  try {
    open()
    return true
  } catch (thrown) {
    expect(thrown).toMatchObject({ kind: 'damaged' })
    return false
  }
}

const at: Place = {
  table: 'clips',
  file: 1,
  schema: 30,
  id: '7d2f1c88-3f64-4a1e-9b52-6c0de1a7f301',
  sourceId: 'b3a0a1de-5a44-4f0e-8a5f-1f6f6f1f2a10',
  objects: undefined,
}

const rowAt = ({ id, sourceId, objects }: Place): PlainRow => ({
  id,
  ...(sourceId === undefined ? {} : { sourceId }),
  ...(objects === undefined ? {} : { objects }),
  note: 'Three words here',
})

/** The sealed bytes of one place under the clear members of another. */
const movedTo = (place: Place, { sealed }: StoredRow): StoredRow => ({
  ...rowAt(place),
  sealed,
})

// Few values each, some of them one inside the other: most places differ in one thing only.
const ids = fc.constantFrom('a', 'b', 'ab', 'a","b', '1', '')
const places: fc.Arbitrary<Place> = fc.record({
  table: fc.constantFrom<keyof typeof shapes>('clips', 'texts', 'entries', 'sources'),
  file: fc.constantFrom(1, 2),
  schema: fc.constantFrom(30, 40),
  id: fc.oneof(ids, fc.constantFrom(1, 11)),
  sourceId: fc.option(ids, { nil: undefined }),
  objects: fc.option(fc.array(ids, { maxLength: 3 }), { nil: undefined }),
})

describe('a sealed row', () => {
  it('opens at no other id, table, case, version of the tables or index value', () => {
    fc.assert(
      fc.property(places, places, (here, there) => {
        fc.pre(bound(here) !== bound(there))
        const stored = lockOf(here).close(rowAt(here))
        expect(opens(() => openedRow(lockOf(there), movedTo(there, stored)))).toBe(false)
      }),
      { numRuns: 10_000 },
    )
  })

  it('opens at its own place, and says the row again', () => {
    fc.assert(
      fc.property(places, fc.dictionary(fc.string(), fc.jsonValue()), (place, members) => {
        const row = { ...members, ...rowAt(place) }
        const stored = lockOf(place).close(row)
        expect(openedRow(lockOf(place), stored)).toEqual(JSON.parse(JSON.stringify(row)))
      }),
    )
  })

  it('does not open with one bit of its bytes changed', () => {
    const lock = lockOf(at)
    const stored = lock.close(rowAt(at))
    let accepted = 0
    for (let bit = 0; bit < stored.sealed.length * 8; bit++) {
      const sealed = stored.sealed.slice()
      sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (opens(() => openedRow(lock, { ...stored, sealed }))) accepted++
    }
    expect(accepted).toBe(0)
    expect(opens(() => openedRow(lock, stored))).toBe(true)
  })

  it('does not open with one bit of its clear members changed', () => {
    const lock = lockOf(at)
    const stored = lock.close(rowAt(at))
    for (const member of ['id', 'sourceId'] as const) {
      const text = stored[member] as string
      for (let bit = 0; bit < text.length * 16; bit++) {
        const units = Array.from(text, (_, index) => text.charCodeAt(index))
        units[bit >> 4] = (units[bit >> 4] ?? 0) ^ (1 << (bit & 15))
        const changed = { ...stored, [member]: String.fromCharCode(...units) }
        expect(opens(() => openedRow(lock, changed))).toBe(false)
      }
    }
  })

  it('does not open cut off at any byte, or with a byte more', () => {
    const lock = lockOf(at)
    const stored = lock.close(rowAt(at))
    const { sealed } = stored
    for (let length = 0; length < sealed.length; length++) {
      expect(opens(() => openedRow(lock, { ...stored, sealed: sealed.slice(0, length) }))).toBe(
        false,
      )
    }
    const longer = Uint8Array.from([...sealed, 0])
    expect(opens(() => openedRow(lock, { ...stored, sealed: longer }))).toBe(false)
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a date', new Date(0)],
    ['a list that is no list of texts', [1]],
    ['a number that is none', Number.NaN],
    ['an object', { toJSON: () => at.sourceId }],
  ])('does not open when its index value is %s', (_, sourceId) => {
    const stored = lockOf(at).close(rowAt(at))
    expect(opens(() => openedRow(lockOf(at), { ...stored, sourceId }))).toBe(false)
  })

  it('opens with no other key', () => {
    const stored = lockOf(at).close(rowAt(at))
    const other = rowKey.slice()
    other[31] = (other[31] ?? 0) ^ 0x80
    expect(opens(() => openedRow(lockOf(at, { rowKey: other }), stored))).toBe(false)
  })

  it('keeps an index value that is no key under the seal', () => {
    const stored = lockOf(at).close({ id: 'a', sourceId: null, note: '' })
    expect(Object.keys(stored)).toEqual(['id', 'sealed'])
    expect(openedRow(lockOf(at), stored)).toEqual({ id: 'a', sourceId: null, note: '' })
  })

  it('is XChaCha20-Poly1305 of its padded JSON, as another program opens it', () => {
    const { sealed } = lockOf(at).close(rowAt(at))
    expect(opened(sealed).toString()).toBe(JSON.stringify(rowAt(at)).padEnd(256))
  })
})

/**
 * Opens a row of {@link at} as draft-irtf-cfrg-xchacha-03, section 2.3, puts it: HChaCha20 of the
 * first 16 bytes of the nonce gives the key for the ChaCha20-Poly1305 of RFC 8439.
 */
function opened(sealed: Uint8Array): Buffer {
  const words = (bytes: Uint8Array) => new Uint32Array(bytes.slice().buffer)
  const subkey = new Uint32Array(8)
  hchacha(words(utf8('expand 32-byte k')), words(rowKey), words(sealed.slice(0, 16)), subkey)
  const nonce = Uint8Array.from([0, 0, 0, 0, ...sealed.slice(16, 24)])
  const key = new Uint8Array(subkey.buffer)
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG_BYTES })
  const context = ['casebook/1 row', toHex(new Uint8Array(16).fill(at.file)), at.schema, at.table]
  decipher.setAAD(utf8(JSON.stringify(context) + JSON.stringify([at.id, at.sourceId])), {
    plaintextLength: sealed.length - 24 - TAG_BYTES,
  })
  decipher.setAuthTag(sealed.slice(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.slice(24, -TAG_BYTES)), decipher.final()])
}

describe('two seals of one row', () => {
  it('share no nonce', () => {
    const lock = lockOf(at)
    const nonces = Array.from({ length: 1000 }, () => lock.close(rowAt(at)).sealed.slice(0, 24))
    expect(new Set(nonces.map(toHex)).size).toBe(1000)
    expect(nonces.some((nonce) => equalBytes(nonce, new Uint8Array(24)))).toBe(false)
  })
})
