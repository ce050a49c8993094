import 'fake-indexeddb/auto'
import Dexie, { liveQuery } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../../renderer/store/migrations/in-order'
import { sealRows } from '../../../renderer/store/sealed-rows/seal-rows'

const CANARY = 'Heron-over-the-harbour'
const NAME = 'case-sealed'
const keys = {
  rowKey: Uint8Array.from({ length: 32 }, (_, at) => at),
  fileId: Uint8Array.from({ length: 16 }, (_, at) => 255 - at),
  schema: 20,
}

interface Row {
  readonly id: string
  readonly sourceId: string
  readonly note: string
}

const row = (id: string, note = CANARY): Row => ({ id, sourceId: `source of ${id}`, note })

let database: Dexie

beforeEach(async () => {
  database = await openSealed(NAME)
})

afterEach(async () => {
  await database.delete()
})

async function openSealed(name: string, over: Partial<typeof keys> = {}): Promise<Dexie> {
  const opened = new Dexie(name)
  for (const { version, stores } of migrations) opened.version(version).stores(stores)
  sealRows(opened, { ...keys, ...over })
  await opened.open()
  return opened
}

/** Every row of an object store as it lies on disk, read without Dexie. */
async function storedRows(table: string): Promise<Record<string, unknown>[]> {
  const raw = await answer(indexedDB.open(NAME))
  const rows = await answer(raw.transaction(table).objectStore(table).getAll())
  raw.close()
  return rows as Record<string, unknown>[]
}

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

describe('a sealed table', () => {
  const clips = () => database.table<Row, string>('clips')

  const writes: readonly (readonly [string, () => PromiseLike<unknown>])[] = [
    ['put', () => clips().put(row('a'))],
    ['add', () => clips().add(row('a'))],
    ['bulkAdd', () => clips().bulkAdd([row('a'), row('b')])],
    ['bulkPut', () => clips().bulkPut(Array.from({ length: 120 }, (_, at) => row(`r${at}`)))],
    [
      'update',
      () =>
        clips()
          .put(row('a', 'plain'))
          .then(() => clips().update('a', { note: CANARY })),
    ],
    ['upsert of a new row', () => clips().upsert('a', { sourceId: 's', note: CANARY })],
    [
      'upsert',
      () =>
        clips()
          .put(row('a', ''))
          .then(() => clips().upsert('a', { note: CANARY })),
    ],
    [
      'bulkUpdate',
      () =>
        clips()
          .put(row('a', ''))
          .then(() => clips().bulkUpdate([{ key: 'a', changes: { note: CANARY } }])),
    ],
    [
      'modify by members',
      () =>
        clips()
          .put(row('a', ''))
          .then(() => clips().toCollection().modify({ note: CANARY })),
    ],
    [
      'modify by a function',
      () =>
        clips()
          .put(row('a', ''))
          .then(() =>
            clips()
              .where('sourceId')
              .startsWith('source')
              .modify((found) => {
                Object.assign(found, { note: CANARY })
              }),
          ),
    ],
    [
      'modify that replaces the key',
      () =>
        clips()
          .put(row('a'))
          .then(() =>
            clips()
              .toCollection()
              .modify((found) => {
                Object.assign(found, { id: 'b' })
              }),
          ),
    ],
  ]

  it.each(writes)('keeps on disk only keys and sealed bytes after %s', async (_, write) => {
    await write()
    const stored = await storedRows('clips')
    expect(stored.length).toBeGreaterThan(0)
    for (const found of stored) {
      expect(Object.keys(found).sort()).toEqual(['id', 'sealed', 'sourceId'])
      const bytes = Buffer.from(found.sealed as Uint8Array)
      expect(bytes.includes(CANARY)).toBe(false)
      expect(bytes.includes(Buffer.from(CANARY, 'utf16le'))).toBe(false)
    }
    expect((await clips().toArray()).every(({ note }) => note === CANARY)).toBe(true)
  })

  it('live', async () => {
    await clips().put(row('a', 'first'))
    const seen: unknown[] = []
    const sub = liveQuery(() =>
      clips().where('sourceId').equals('source of a').toArray(),
    ).subscribe((rows) => seen.push(rows.map((r) => r.note)))
    await new Promise((r) => setTimeout(r, 100))
    await clips().put(row('a', 'second'))
    await new Promise((r) => setTimeout(r, 100))
    sub.unsubscribe()
    expect(seen).toEqual([['first'], ['second']])
  })
})
