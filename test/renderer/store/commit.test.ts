import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockCaseFile } from '../../../electron/files/case-lock'
import { amend } from '../../../renderer/store/amend'
import { commit, commitGroup } from '../../../renderer/store/commit'
import { createCase } from '../../../renderer/store/create-case'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase, openCase } from '../../../renderer/store/open-case'
import { nextNumber } from '../../../renderer/store/project'
import { emptyHead } from '../../../renderer/store/replay'
import { readOriginal } from '../../../renderer/store/original'
import type { Actor } from '../../../shared/model/actor'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { drawFrames } from '../../builders/case-bytes'
import { openCaseWindow } from '../../builders/case-window'
import { drawActor, drawSource } from '../../builders/records'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const newCase = () =>
  createCase(
    { title: 'Harbour pilots', requirement: 'Who did it?', marking: 'TLP:AMBER' },
    'A. Tremblay',
  )

const addActor = (opened: OpenCase, name: string, id: string = crypto.randomUUID()) =>
  commit(opened, {
    command: `Add actor ${name}`,
    changes: [{ table: 'actors', id, after: drawActor({ id, name }) }],
  })

const fileOf = ({ file }: OpenCase) => window.refs.pathOf(file.ref)

async function reopened(opened: OpenCase): Promise<OpenCase> {
  await closeCase(opened)
  return openCase(opened.file, 'A. Tremblay')
}

/** Everything the projection holds, as one comparable value. */
async function contents(opened: OpenCase) {
  const tables = opened.database.tables.map(
    async (table) => [table.name, await table.toArray()] as const,
  )
  return Object.fromEntries(await Promise.all(tables))
}

describe('commit', () => {
  it('numbers its entries and moves the head', async () => {
    const opened = await newCase()
    const entries = [await addActor(opened, 'HAFNIUM'), await addActor(opened, 'APT40')]
    expect(entries.map((entry) => entry.seq)).toEqual([2, 3])
    expect(await opened.database.meta.get('head')).toMatchObject({ entry: 3, frame: 3 })
    await closeCase(opened)
  })

  it('keeps the order of commits given at once', async () => {
    const opened = await newCase()
    const names = Array.from({ length: 20 }, (_, index) => `group ${index}`)
    const entries = await Promise.all(names.map((name) => addActor(opened, name)))
    expect(entries.map((entry) => entry.seq)).toEqual(names.map((_, index) => index + 2))
    await closeCase(opened)
  })

  it('says what the record was before', async () => {
    const opened = await newCase()
    const actor = drawActor()
    const [added] = (await addActor(opened, actor.name, actor.id)).changes
    const [renamed] = (await addActor(opened, 'Silk Typhoon', actor.id)).changes
    expect(added?.before).toBeNull()
    expect(renamed?.before).toMatch(/^[0-9a-f]{64}$/)
    await closeCase(opened)
  })

  it('saves a group with one flush, an entry each, and all or none', async () => {
    const opened = await newCase()
    const request = (name: string, kind = 'intrusion-set') => {
      const after = { ...drawActor({ id: crypto.randomUUID(), name }), kind } as Actor
      return {
        command: `Add ${name}`,
        changes: [{ table: 'actors' as const, id: after.id, after }],
      }
    }
    const before = window.appends()
    const group = await commitGroup(opened, async () =>
      ['A', 'B', 'C'].map((name) => request(name)),
    )
    expect(group.map(({ seq, command }) => `${seq} ${command}`)).toEqual([
      '2 Add A',
      '3 Add B',
      '4 Add C',
    ])
    expect(window.appends() - before).toBe(1)
    await expect(
      commitGroup(opened, async () => [request('D'), request('E', 'wizard')]),
    ).rejects.toThrow()
    expect(await opened.database.actors.count()).toBe(3)
    await opened.database.delete()
    window.abandon()
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(again.end.entry).toBe(4)
    expect(await again.database.actors.count()).toBe(3)
    await closeCase(again)
  })

  it('amends a record as it stands when its turn comes: quick changes do not undo each other', async () => {
    const opened = await newCase()
    const { id, name } = drawActor()
    await addActor(opened, name, id)
    await Promise.all([
      amend(opened, 'actors', id, { name: 'Silk Typhoon' }, 'Rename'),
      amend(opened, 'actors', id, { kind: 'threat-actor' }, 'Set the type'),
      amend(
        opened,
        'actors',
        id,
        ({ description }) => ({ description: `${description}!` }),
        'Describe',
      ),
    ])
    expect(await opened.database.actors.get(id)).toMatchObject({
      name: 'Silk Typhoon',
      kind: 'threat-actor',
      description: '!',
    })
    await closeCase(opened)
  })

  it('refuses an entry that could never be read back, and keeps nothing of it', async () => {
    const opened = await newCase()
    const before = readFileSync(fileOf(opened))
    const text: SourceText = {
      id: crypto.randomUUID(),
      sourceId: crypto.randomUUID(),
      extractor: { id: 'text', version: 1 },
      text: 'x'.repeat(65 << 20),
      blocks: [],
      pages: [],
      boxes: [],
    }
    await expect(
      commit(opened, {
        command: 'Import source S1',
        changes: [{ table: 'texts', id: text.id, after: text }],
        originals: [{ sourceId: text.sourceId, bytes: new Uint8Array(100) }],
      }),
    ).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('66 MB') })
    expect(readFileSync(fileOf(opened)).equals(before)).toBe(true)
    await addActor(opened, 'HAFNIUM')
    await closeCase(opened)
  })

  it('gives up a change whose last portion could not be written, original and all', async () => {
    const opened = await newCase()
    const before = readFileSync(fileOf(opened)).length
    const append = window.failAppend(2)
    const big = drawSource({ bytes: 20 << 20 })
    const adding = () =>
      commit(opened, {
        command: 'Import',
        changes: [{ table: 'sources', id: big.id, after: big }],
        originals: [{ sourceId: big.id, bytes: new Uint8Array(20 << 20) }],
      })
    await expect(adding()).rejects.toMatchObject({ kind: 'no-space' })
    expect(append.asked).toBe(2)
    expect(opened.originals.has(big.id)).toBe(false)
    await addActor(opened, 'HAFNIUM')
    expect(readFileSync(fileOf(opened)).length).toBeLessThan(before + 10_000)
    const again = await reopened(opened)
    expect(await again.database.actors.count()).toBe(1)
    await closeCase(again)
  })

  it('projects what it could not project before the next change is planned', async () => {
    const opened = await newCase()
    const { id } = drawActor()
    const put = vi.spyOn(Object.getPrototypeOf(opened.database.actors), 'put')
    put.mockRejectedValueOnce(new Error('QuotaExceededError'))
    await expect(addActor(opened, 'HAFNIUM', id)).rejects.toThrow(/^Saved in the case file, but/)
    put.mockRestore()
    await amend(opened, 'actors', id, { name: 'Silk Typhoon' }, 'Rename')
    expect(await opened.database.actors.get(id)).toMatchObject({ name: 'Silk Typhoon' })
    const again = await reopened(opened)
    expect(again.end.entry).toBe(3)
    await closeCase(again)
  })

  it('is carried out before the case closes, and refused after', async () => {
    const opened = await newCase()
    const asked = addActor(opened, 'HAFNIUM')
    await closeCase(opened)
    expect((await asked).seq).toBe(2)
    await expect(addActor(opened, 'APT40')).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('does not amend what was removed meanwhile', async () => {
    const opened = await newCase()
    await expect(
      amend(opened, 'actors', drawActor().id, { name: 'Nobody' }, 'Rename actor'),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await closeCase(opened)
  })

  it('gives a number once, also when its record is gone and the projection rebuilt', async () => {
    const opened = await newCase()
    const importOne = (over: Partial<Source>) => {
      const source = drawSource({ id: crypto.randomUUID(), ...over })
      const changes = [{ table: 'sources' as const, id: source.id, after: source }]
      return commit(opened, { command: 'Import', changes }).then(() => source)
    }
    await importOne({ number: 1 })
    const { id } = await importOne({ number: 2 })
    await commit(opened, { command: 'Remove', changes: [{ table: 'sources', id, after: null }] })
    expect(await nextNumber(opened.database, 'sources')).toBe(3)
    await opened.database.delete()
    window.abandon()
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(await nextNumber(again.database, 'sources')).toBe(3)
    await closeCase(again)
  })

  it('refuses a record that is not of its form and leaves the case as it was', async () => {
    const opened = await newCase()
    const wrong = { ...drawActor(), kind: 'wizard' } as never
    await expect(
      commit(opened, {
        command: 'Add',
        changes: [{ table: 'actors', id: drawActor().id, after: wrong }],
      }),
    ).rejects.toThrow()
    expect(await opened.database.actors.count()).toBe(0)
    expect((await addActor(opened, 'APT31')).seq).toBe(2)
    await closeCase(opened)
  })

  it('keeps originals as they came, also long ones', async () => {
    const opened = await newCase()
    const bytes = Uint8Array.from({ length: (1 << 20) * 2 + 17 }, (_, index) => index % 251)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = drawSource({ sha256, bytes: bytes.length })
    await commit(opened, {
      command: 'Import source S1',
      changes: [{ table: 'sources', id: source.id, after: source }],
      originals: [{ sourceId: source.id, bytes }],
    })
    expect(Buffer.compare(await readOriginal(opened, source), bytes)).toBe(0)
    await closeCase(opened)
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(Buffer.compare(await readOriginal(again, source), bytes)).toBe(0)
    await closeCase(again)
  })
})

describe('opening', () => {
  it('replays the file into an empty projection that equals the lost one', async () => {
    const opened = await newCase()
    const removed = crypto.randomUUID()
    for (const name of ['HAFNIUM', 'APT40', 'APT31']) await addActor(opened, name)
    await addActor(opened, 'mistaken', removed)
    await commit(opened, {
      command: 'Remove actor mistaken',
      changes: [{ table: 'actors', id: removed, after: null }],
    })
    const before = await contents(opened)
    await opened.database.delete()
    window.abandon()
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(await contents(again)).toEqual(before)
    await closeCase(again)
  })

  it('takes only the tail when the projection is behind', async () => {
    const opened = await newCase()
    await addActor(opened, 'HAFNIUM')
    const head = await opened.database.meta.get('head')
    const untouched = crypto.randomUUID()
    // A record that no entry made shows whether the projection was rebuilt.
    await opened.database.actors.put(drawActor({ id: untouched, name: 'not in the journal' }))
    await addActor(opened, 'APT40')
    await opened.database.meta.put(head as NonNullable<typeof head>)
    await closeCase(opened)
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(await again.database.meta.get('head')).toMatchObject({ entry: 3 })
    expect(await again.database.actors.get(untouched)).toBeDefined()
    await closeCase(again)
  })

  it('rebuilds when the projection is ahead or of another history', async () => {
    const opened = await newCase()
    await opened.database.meta.put({ ...emptyHead, frame: 9, entry: 9, chain: 'f'.repeat(64) })
    await opened.database.actors.put(drawActor({ name: 'not in the journal' }))
    await closeCase(opened)
    const again = await openCase(opened.file, 'A. Tremblay')
    expect(await again.database.actors.count()).toBe(0)
    expect(again.end.entry).toBe(1)
    await closeCase(again)
  })

  it('of an entry that this version cannot read says so, and gives the file back', async () => {
    const opened = await newCase()
    const { file, end } = opened
    await closeCase(opened)
    const { frames } = await drawFrames(['{"seq":2,"shape":"of tomorrow"}'], 1, end.chain)
    appendFileSync(fileOf(opened), frames)
    await expect(openCase(file, 'A. Tremblay')).rejects.toMatchObject({ kind: 'newer' })
    lockCaseFile(fileOf(opened))()
  })
})
