import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { openCaseDatabase } from '../../../renderer/store/case-database'
import { migrations } from '../../../renderer/store/migrations/in-order'
import { tableNames } from '../../../shared/model/tables'

/** What was released, word for word. A released migration never changes: Dexie would not notice. */
const released = [
  {
    version: 10,
    stores: {
      cases: 'id',
      sources: 'id',
      texts: 'id, sourceId',
      clips: 'id, sourceId',
      actors: 'id',
      aliases: 'id, actorId',
      mentions: 'id, actorId, sourceId, clipId',
      briefings: 'id',
      meta: 'key',
    },
  },
  { version: 20, stores: { entries: 'seq, *objects' } },
  { version: 30, stores: { originals: 'id' } },
  { version: 40, stores: {} },
  { version: 50, stores: { reports: 'id' } },
  { version: 60, stores: { signatures: 'id' } },
  { version: 70, stores: { tallies: 'id' } },
]

const keys = { rowKey: new Uint8Array(32), fileId: new Uint8Array(16) }

describe('migrations', () => {
  it('are those that were released, in their order', () => {
    expect(migrations.map(({ version, stores }) => ({ version, stores }))).toEqual(released)
  })

  it('lead to a table for every noun', () => {
    const tables = Object.assign({}, ...migrations.map(({ stores }) => stores))
    expect(Object.keys(tables).sort()).toEqual(
      [...tableNames, 'entries', 'meta', 'originals', 'signatures', 'tallies'].sort(),
    )
  })

  it('refuse a database of a newer version and do not touch it', async () => {
    const newer = new Dexie('case-newer')
    newer.version(990).stores({ cases: 'id', later: 'id' })
    await newer.open()
    await newer.table('later').put({ id: 'kept' })
    newer.close()
    await expect(openCaseDatabase('case-newer', keys)).rejects.toMatchObject({ kind: 'newer' })
    const after = new Dexie('case-newer')
    await after.open()
    expect(after.verno).toBe(990)
    expect(await after.table('later').get('kept')).toEqual({ id: 'kept' })
    after.close()
  })
})
