import 'fake-indexeddb/auto'
import { serialize } from 'node:v8'
import { type Dexie, liveQuery, type Table } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealAhead } from '../../../../renderer/store/sealed-rows/seal-rows'
import {
  answerOf,
  CANARY,
  type Clip,
  clip,
  manyClips,
  onDisk,
  openTables,
  rowKeys,
  SEALED_NAME,
} from '../../../builders/sealed-tables'

interface Entry {
  seq: number
  objects: string[]
  command: string
}

let database: Dexie
let clips: Table<Clip, string>
let entries: Table<Entry, number>

beforeEach(async () => {
  database = await openTables(SEALED_NAME, rowKeys)
  clips = database.table('clips')
  entries = database.table('entries')
})

afterEach(() => database.delete())

describe('a row that is sealed ahead', () => {
  const stored = async () => (await onDisk('clips')).map(({ sealed }) => sealed)

  it('is put as it was sealed, and sealed anew when it is put again', async () => {
    const row = clip('a')
    const drawn = vi.spyOn(crypto, 'getRandomValues')
    sealAhead(database, 'clips', [row])
    await clips.put(row)
    expect(drawn).toHaveBeenCalledOnce()
    const [first] = await stored()
    await clips.put(row)
    expect(drawn).toHaveBeenCalledTimes(2)
    drawn.mockRestore()
    expect(await stored()).not.toEqual([first])
    expect(await clips.toArray()).toEqual([row])
  })

  it('is bound to its table: put into another, it is sealed for that one', async () => {
    const row = clip('a')
    sealAhead(database, 'clips', [row])
    await database.table('texts').put(row)
    expect(await database.table('texts').get('a')).toEqual(row)
  })
})

describe('what a sealed table leaves on disk', () => {
  const writes: Readonly<Record<string, () => PromiseLike<unknown>>> = {
    put: () => clips.put(clip('a')),
    'put over another row': () => clips.put(clip('a', '')).then(() => clips.put(clip('a'))),
    add: () => clips.add(clip('a')),
    bulkAdd: () => clips.bulkAdd([clip('a'), clip('b')]),
    'bulkPut of many': () => clips.bulkPut(manyClips(120)),
    'upsert of a new row': () => clips.upsert('a', { sourceId: 's', note: CANARY }),
    'upsert of a known row': () =>
      clips.put(clip('a', '')).then(() => clips.upsert('a', { note: CANARY })),
    update: () => clips.put(clip('a', '')).then(() => clips.update('a', { note: CANARY })),
    bulkUpdate: () =>
      clips
        .put(clip('a', ''))
        .then(() => clips.bulkUpdate([{ key: 'a', changes: { note: CANARY } }])),
    'modify by members': () =>
      clips
        .bulkPut([clip('a', ''), clip('b', '')])
        .then(() => clips.toCollection().modify({ note: CANARY })),
    'modify by a function': () =>
      clips.bulkPut([clip('a', ''), clip('b', '')]).then(() =>
        clips
          .where('sourceId')
          .startsWith('source')
          .modify((row) => {
            row.note = CANARY
          }),
      ),
    'modify that changes the key': () =>
      clips.put(clip('a')).then(() =>
        clips.toCollection().modify((row) => {
          row.id = 'b'
        }),
      ),
    'a transaction': () =>
      database.transaction('rw', clips, async () => {
        await clips.put(clip('a', ''))
        await clips.where('id').equals('a').modify({ note: CANARY })
      }),
    'a hook that writes': () => {
      clips.hook('creating', (_, row) => {
        row.note = CANARY
      })
      return clips.put(clip('a', ''))
    },
  }

  it.each(Object.entries(writes))('is keys and sealed bytes after %s', async (_, write) => {
    await write()
    const stored = await onDisk('clips')
    expect(stored.length).toBeGreaterThan(0)
    for (const row of stored) {
      expect(Object.keys(row).sort()).toEqual(['id', 'sealed', 'sourceId'])
      const bytes = serialize(row)
      expect(bytes.includes(Buffer.from(CANARY))).toBe(false)
      expect(bytes.includes(Buffer.from(CANARY, 'utf16le'))).toBe(false)
      expect(bytes.includes('Heron')).toBe(false)
      expect(bytes.includes('note')).toBe(false)
    }
    const notes = (await clips.toArray()).map(({ note }) => note)
    expect(new Set(notes)).toEqual(new Set([CANARY]))
  })

  it.each([
    ['cases', { id: 'i', title: CANARY }, ['id']],
    ['texts', { id: 'i', sourceId: 's', text: CANARY }, ['id', 'sourceId']],
    ['aliases', { id: 'i', actorId: 'a', name: CANARY }, ['actorId', 'id']],
    [
      'mentions',
      { id: 'i', actorId: 'a', sourceId: 's', clipId: 'c', words: CANARY },
      ['actorId', 'clipId', 'id', 'sourceId'],
    ],
    ['mentions', { id: 'i', actorId: 'a', clipId: null }, ['actorId', 'id']],
    ['meta', { key: 'head', at: CANARY }, ['key']],
    ['entries', { seq: 3, objects: ['i', 'j'], command: CANARY }, ['objects', 'seq']],
  ])('is only what %s are found by', async (table, row, shown) => {
    await database.table(table).put(row)
    const [stored] = await onDisk(table)
    expect(Object.keys(stored ?? {}).sort()).toEqual([...shown, 'sealed'].sort())
    for (const member of shown) expect(stored?.[member]).toEqual(Reflect.get(row, member))
    expect(await database.table(table).toArray()).toEqual([row])
  })

  it('is another text each time, for the same row', async () => {
    await clips.put(clip('a'))
    const [first] = await onDisk('clips')
    await clips.put(clip('a'))
    const [second] = await onDisk('clips')
    expect(second?.sealed).not.toEqual(first?.sealed)
  })

  it('leaves the row it was given as it was', async () => {
    const given = Object.freeze(clip('a'))
    await clips.put(given)
    expect(given).toEqual(clip('a'))
  })

  it('is no more when the database was given another index from outside', async () => {
    // Dexie keeps its own version times ten.
    const opening = indexedDB.open(SEALED_NAME, database.verno * 10 + 1)
    database.close()
    opening.onupgradeneeded = () => {
      opening.transaction?.objectStore('clips').createIndex('note', 'note')
    }
    ;(await answerOf(opening)).close()
    database = await openTables(SEALED_NAME, rowKeys)
    await database.table('clips').put(clip('a'))
    const [stored] = await onDisk('clips')
    expect(Object.keys(stored ?? {}).sort()).toEqual(['id', 'sealed', 'sourceId'])
  })

  it.each<[string, () => PromiseLike<unknown>, number]>([
    ['delete', () => clips.delete('clip-1'), 59],
    ['bulkDelete', () => clips.bulkDelete(['clip-1', 'clip-2']), 58],
    ['a range of keys', () => clips.where('id').between('clip-1', 'clip-2').delete(), 49],
    ['a search', () => clips.where('sourceId').equals('source-6').delete(), 50],
    ['a filter', () => clips.filter(({ id }) => id === 'clip-9').delete(), 59],
    ['clear', () => clips.clear(), 0],
  ])('is gone after %s', async (_, remove, left) => {
    await clips.bulkPut(manyClips(60))
    await remove()
    expect(await onDisk('clips')).toHaveLength(left)
  })
})

describe('a sealed table', () => {
  const reads: Readonly<Record<string, (opened: Dexie) => PromiseLike<unknown>>> = {
    get: (opened) => opened.table('clips').get('clip-7'),
    'get of what is not there': (opened) => opened.table('clips').get('none'),
    'get by an index': (opened) => opened.table('clips').get({ sourceId: 'source-6' }),
    bulkGet: (opened) => opened.table('clips').bulkGet(['clip-7', 'none', 'clip-3']),
    toArray: (opened) => opened.table('clips').toArray(),
    'a search': (opened) => opened.table('clips').where('sourceId').equals('source-6').toArray(),
    'a search for any of several': (opened) =>
      opened.table('clips').where('id').anyOf('clip-3', 'clip-11').toArray(),
    'several values of one member': (opened) =>
      opened.table('entries').where('objects').equals('b').toArray(),
    'distinct rows': (opened) =>
      opened.table('entries').where('objects').anyOf('a', 'b').distinct().toArray(),
    'an order, backwards': (opened) => opened.table('entries').orderBy('seq').reverse().toArray(),
    'a page': (opened) => opened.table('clips').orderBy('sourceId').offset(5).limit(4).toArray(),
    'a filter': (opened) =>
      opened
        .table('clips')
        .filter(({ note }) => note.endsWith('3'))
        .toArray(),
    each: async (opened) => {
      const seen: unknown[] = []
      await opened
        .table('clips')
        .orderBy('sourceId')
        .each((row, { key, primaryKey }) => seen.push([row, key, primaryKey]))
      return seen
    },
    first: (opened) => opened.table('clips').orderBy('id').first(),
    last: (opened) => opened.table('clips').orderBy('id').last(),
    keys: (opened) => opened.table('clips').orderBy('sourceId').keys(),
    'unique keys': (opened) => opened.table('clips').orderBy('sourceId').uniqueKeys(),
    'primary keys': (opened) => opened.table('clips').where('sourceId').above('a').primaryKeys(),
    'keys by a cursor': async (opened) => {
      const seen: unknown[] = []
      await opened
        .table('clips')
        .orderBy('sourceId')
        .eachPrimaryKey((key) => seen.push(key))
      return seen
    },
    count: (opened) => opened.table('clips').where('sourceId').equals('source-6').count(),
  }

  it.each(Object.entries(reads))('answers as a bare one does: %s', async (_, read) => {
    const bare = await openTables('case-bare', null)
    for (const opened of [bare, database]) {
      await opened
        .table('clips')
        .bulkPut(Array.from({ length: 40 }, (_, at) => clip(`clip-${at}`, `note ${at}`)))
      await opened.table('entries').bulkPut([
        { seq: 1, objects: ['a', 'b'], command: 'Clip c1' },
        { seq: 2, objects: ['b'], command: 'Clip c2' },
        { seq: 10, objects: [], command: 'Open case' },
      ])
    }
    expect(await read(database)).toEqual(await read(bare))
    await bare.delete()
  })

  it('refuses what a bare one refuses', async () => {
    await clips.add(clip('a'))
    await expect(clips.add(clip('a'))).rejects.toMatchObject({ name: 'ConstraintError' })
    await expect(clips.put({ note: '' } as Clip)).rejects.toMatchObject({ name: 'DataError' })
  })

  it('hands plain rows to hooks', async () => {
    const seen: unknown[] = []
    clips.hook('creating', (key, row) => void seen.push(['creating', key, { ...row }]))
    clips.hook('updating', (changes, key, row) => void seen.push(['updating', key, changes, row]))
    clips.hook('deleting', (key, row) => void seen.push(['deleting', key, row]))
    await clips.put(clip('a', 'first'))
    await clips.put(clip('a', 'second'))
    await clips.delete('a')
    expect(seen).toEqual([
      ['creating', 'a', clip('a', 'first')],
      ['updating', 'a', { note: 'second' }, clip('a', 'first')],
      ['deleting', 'a', clip('a', 'second')],
    ])
  })

  it('undoes a transaction that fails', async () => {
    await clips.put(clip('a', 'before'))
    const failing = database.transaction('rw', clips, async () => {
      await clips.put(clip('a', 'after'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await clips.get('a')).toEqual(clip('a', 'before'))
  })

  it('keeps every letter of a text, lone surrogates included', async () => {
    const note = `${String.fromCharCode(0xd800)}\u0000\u2028😀`
    await clips.put(clip('a', note))
    expect((await clips.get('a'))?.note).toBe(note)
  })

  it('is the same after closing and opening', async () => {
    await clips.bulkPut(manyClips(3))
    database.close()
    database = await openTables(SEALED_NAME, rowKeys)
    expect(await database.table('clips').toArray()).toEqual(manyClips(3))
  })
})

describe('a live query on a sealed table', () => {
  /** What the query gave: at first, and after each of the writes. */
  async function watched<T>(query: () => Promise<T>, writes: (() => PromiseLike<unknown>)[]) {
    const seen: T[] = []
    let noticed: () => void = () => {}
    const nextAnswer = () => new Promise<void>((resolve) => (noticed = resolve))
    const first = nextAnswer()
    const watching = liveQuery(query).subscribe((answer) => {
      seen.push(answer)
      noticed()
    })
    await first
    for (const write of writes) {
      const answered = nextAnswer()
      await write()
      await answered
    }
    watching.unsubscribe()
    return seen
  }

  it('answers again, in plain rows, after every kind of write', async () => {
    const seen = await watched(
      async () =>
        (await clips.where('sourceId').equals('source-1').toArray()).map((row) => row.note),
      [
        () => clips.put(clip('a', 'put')),
        () => clips.update('a', { note: 'updated' }),
        () => database.transaction('rw', clips, () => clips.put(clip('b', 'in a transaction'))),
        () => clips.bulkPut([...manyClips(60), clip('c', 'one of many')]),
        () => clips.delete('a'),
        () => clips.clear(),
      ],
    )
    expect(seen).toEqual([
      [],
      ['put'],
      ['updated'],
      ['updated', 'in a transaction'],
      ['updated', 'in a transaction', 'one of many'],
      ['in a transaction', 'one of many'],
      [],
    ])
  })

  it('follows one row and an index of several values', async () => {
    expect(
      await watched(
        () => entries.get(1),
        [() => entries.put({ seq: 1, objects: ['a'], command: 'Clip c1' })],
      ),
    ).toEqual([undefined, { seq: 1, objects: ['a'], command: 'Clip c1' }])
    expect(
      await watched(
        () => entries.where('objects').equals('b').primaryKeys(),
        [() => entries.put({ seq: 2, objects: ['a', 'b'], command: 'Clip c2' })],
      ),
    ).toEqual([[], [2]])
  })
})
