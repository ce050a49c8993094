import 'fake-indexeddb/auto'
import Dexie, { type Table } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RowKeys } from '../../../../renderer/store/sealed-rows/row-seal'
import { sealRows } from '../../../../renderer/store/sealed-rows/seal-rows'
import {
  type Clip,
  clip,
  manyClips,
  onDisk,
  openTables,
  rowKeys,
  SEALED_NAME,
} from '../../../builders/sealed-tables'

let database: Dexie
let clips: Table<Clip, string>

beforeEach(async () => {
  database = await openTables(SEALED_NAME, rowKeys)
  clips = database.table('clips')
})

afterEach(() => database.delete())

describe('a stored row that was changed', () => {
  const damage: Readonly<Record<string, (rows: Record<string, unknown>[]) => void>> = {
    'its index value': ([first]) => Object.assign(first ?? {}, { sourceId: 'source-9' }),
    'its index value taken away': ([first]) => delete first?.sourceId,
    'its index value made something else': ([first]) =>
      Object.assign(first ?? {}, { sourceId: ['source-6'] }),
    'its index value made no key': ([first]) => Object.assign(first ?? {}, { sourceId: null }),
    'its key': ([first]) => Object.assign(first ?? {}, { id: 'clip-X' }),
    'its bytes': ([first]) => {
      const sealed = first?.sealed as Uint8Array
      sealed[100] = (sealed[100] ?? 0) ^ 1
    },
    'its bytes cut off': ([first]) => Object.assign(first ?? {}, { sealed: new Uint8Array(10) }),
    'its bytes taken away': ([first]) => delete first?.sealed,
    'a plain row in its place': (rows) => rows.splice(0, 1, { ...clip('clip-0') }),
    'the bytes of its neighbour': ([first, second]) =>
      Object.assign(first ?? {}, { sealed: second?.sealed }),
  }
  const ways: Readonly<Record<string, () => PromiseLike<unknown>>> = {
    toArray: () => clips.toArray(),
    bulkGet: () => clips.bulkGet(['clip-0', 'clip-1', 'clip-X']),
    get: async () => {
      for (const id of ['clip-0', 'clip-X']) await clips.get(id)
    },
    'a cursor': () => clips.orderBy('id').each(() => {}),
    modify: () => clips.toCollection().modify({ note: '' }),
  }
  const all = Object.keys(damage).flatMap((what) => Object.keys(ways).map((way) => [what, way]))

  it.each(all as [string, string][])('in %s is damaged, read by %s', async (what, way) => {
    await clips.bulkPut(manyClips(2))
    database.close()
    await onDisk('clips', damage[what])
    database = await openTables(SEALED_NAME, rowKeys)
    clips = database.table('clips')
    await expect(ways[way]?.()).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('"clips"'),
    })
  })

  it.each<[string, Partial<RowKeys>]>([
    ['key', { rowKey: new Uint8Array(32) }],
    ['case', { fileId: new Uint8Array(16) }],
    ['version of the tables', { schema: 40 }],
  ])('is not that of another %s', async (_, other) => {
    await clips.bulkPut(manyClips(2))
    database.close()
    database = await openTables(SEALED_NAME, { ...rowKeys, ...other })
    await expect(database.table('clips').toArray()).rejects.toMatchObject({ kind: 'damaged' })
    expect(await database.table('clips').count()).toBe(2)
  })
})

describe('sealing', () => {
  it.each(['++id', '', 'id, anchor.start'])('refuses a table of the shape "%s"', async (shape) => {
    const other = new Dexie('other')
    other.version(1).stores({ things: shape })
    await sealRows(other, rowKeys)
    await expect(other.open()).rejects.toThrow('things')
    await other.delete()
  })
})
