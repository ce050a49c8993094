import 'fake-indexeddb/auto'
import type { Collection, Dexie, Table } from 'dexie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Clip,
  clip,
  manyClips,
  onDisk,
  openTables,
  rowKeys,
  SEALED_NAME,
} from '../../../builders/sealed-tables'

const BARE_NAME = 'case-bare'
/** Some more than three pages. */
const COUNT = 1620

let sealed: Dexie
let bare: Dexie

beforeAll(async () => {
  sealed = await openTables(SEALED_NAME, rowKeys)
  bare = await openTables(BARE_NAME, null)
  for (const database of [sealed, bare]) await database.table('clips').bulkPut(manyClips(COUNT))
})

afterAll(async () => {
  await sealed.delete()
  await bare.delete()
})

describe('rows in several pages', () => {
  const reads: Readonly<Record<string, (clips: Table<Clip>) => Collection<Clip>>> = {
    all: (clips) => clips.toCollection(),
    'as many as a page': (clips) => clips.limit(500),
    'as many as two pages': (clips) => clips.limit(1000),
    'one more than two pages': (clips) => clips.limit(1001),
    'more than there are': (clips) => clips.limit(5000),
    'a range without its ends': (clips) => clips.where('id').between('clip-1', 'clip-8'),
    'a range with its ends': (clips) => clips.where('id').between('clip-1', 'clip-800', true, true),
    'above a key': (clips) => clips.where('id').above('clip-1'),
    'up to a key': (clips) => clips.where('id').belowOrEqual('clip-900'),
    backwards: (clips) => clips.orderBy('id').reverse(),
    'by another index': (clips) => clips.where('sourceId').equals('source-9'),
    'by another index, in a range': (clips) =>
      clips.where('sourceId').above('source-6').limit(1200),
  }

  it.each(Object.entries(reads))('are those of a bare table: %s', async (_, read) => {
    const rows = await read(bare.table('clips')).toArray()
    expect(rows.length).toBeGreaterThanOrEqual(500)
    expect(await read(sealed.table('clips')).toArray()).toEqual(rows)
  })

  it('are read within one transaction, which goes on afterwards', async () => {
    const clips: Table<Clip, string> = sealed.table('clips')
    const counted = sealed.transaction('rw', clips, async () => {
      const before = await clips.toArray()
      await clips.put(clip('one more'))
      const after = await clips.toArray()
      await clips.delete('one more')
      return [before.length, after.length]
    })
    expect(await counted).toEqual([COUNT, COUNT + 1])
  })

  it.each([
    ['the first', (rows: Record<string, unknown>[]) => rows[0]],
    ['a later', (rows: Record<string, unknown>[]) => rows[1300]],
  ])('are damaged when one of %s page is', async (_, chosen) => {
    sealed.close()
    await onDisk('clips', (rows) =>
      Object.assign(chosen(rows) ?? {}, { sealed: new Uint8Array(99) }),
    )
    sealed = await openTables(SEALED_NAME, rowKeys)
    await expect(sealed.table('clips').toArray()).rejects.toMatchObject({ kind: 'damaged' })
    await sealed.table('clips').bulkPut(manyClips(COUNT))
    expect(await sealed.table('clips').toArray()).toHaveLength(COUNT)
  })
})
