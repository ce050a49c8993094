import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { amend } from '../../../renderer/store/amend'
import { commit, commitGroup } from '../../../renderer/store/commit'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { nextNumber } from '../../../renderer/store/project'
import { emptyHead } from '../../../renderer/store/replay'
import { readOriginal } from '../../../renderer/store/original'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Actor } from '../../../shared/model/actor'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { addActor } from '../../builders/add-actor'
import { openCaseWindow } from '../../builders/case-window'
import { drawActor, drawSource } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const newCase = () =>
  createTestCase(
    { title: 'Harbour pilots', requirement: 'Who did it?', marking: 'TLP:AMBER' },
    'A. Tremblay',
  )

const fileOf = ({ file }: OpenCase) => window.refs.pathOf(file.ref)

async function reopened(opened: OpenCase): Promise<OpenCase> {
  await closeCase(opened)
  return openTestCase(opened.file, 'A. Tremblay')
}

/** Ends the case as a killed program would: nothing is tidied, only the lock is freed. */
function crash(opened: OpenCase): void {
  opened.database.close()
  window.abandon()
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
    crash(opened)
    const again = await openTestCase(opened.file, 'A. Tremblay')
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
    expect(await opened.database.originals.get(big.id)).toBeUndefined()
    await addActor(opened, 'HAFNIUM')
    expect(readFileSync(fileOf(opened)).length).toBeLessThan(before + 10_000)
    const again = await reopened(opened)
    expect(await again.database.actors.count()).toBe(1)
    await closeCase(again)
  })

  it('projects what it could not project before the next change is planned', async () => {
    const opened = await newCase()
    const { id } = drawActor()
    const bulkPut = vi.spyOn(Object.getPrototypeOf(opened.database.actors), 'bulkPut')
    bulkPut.mockRejectedValueOnce(new Error('QuotaExceededError'))
    await expect(addActor(opened, 'HAFNIUM', id)).rejects.toMatchObject({
      kind: 'unprojected',
      message: expect.stringMatching(/^Saved in the case file, but/),
    })
    bulkPut.mockRestore()
    await amend(opened, 'actors', id, { name: 'Silk Typhoon' }, 'Rename')
    expect(await opened.database.actors.get(id)).toMatchObject({ name: 'Silk Typhoon' })
    const again = await reopened(opened)
    expect(await again.database.actors.get(id)).toMatchObject({ name: 'Silk Typhoon' })
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
    crash(opened)
    const again = await openTestCase(opened.file, 'A. Tremblay')
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
    const again = await openTestCase(opened.file, 'A. Tremblay')
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
    crash(opened)
    const again = await openTestCase(opened.file, 'A. Tremblay')
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
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(await again.database.actors.toArray()).toHaveLength(3)
    expect(await again.database.actors.get(untouched)).toBeDefined()
    await closeCase(again)
  })

  it('rebuilds when the projection is of another history', async () => {
    const opened = await newCase()
    await opened.database.meta.put({ ...emptyHead, frame: 1, entry: 1, chain: 'f'.repeat(64) })
    await opened.database.actors.put(drawActor({ name: 'not in the journal' }))
    crash(opened)
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(await again.database.actors.count()).toBe(0)
    expect(again.end.entry).toBe(1)
    expect(again.standing.getState().found).toBeNull()
    await closeCase(again)
  })

  it('of an older copy says which entries this computer had seen', async () => {
    const opened = await newCase()
    const older = readFileSync(fileOf(opened))
    await addActor(opened, 'HAFNIUM')
    crash(opened)
    writeFileSync(fileOf(opened), older)
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(again.end.entry).toBe(1)
    expect(again.standing.getState().found).toContain('entry 2 was the last one here')
    await closeCase(again)
  })

  it('leaves out the unfinished end of a change, says so, and goes on behind it', async () => {
    const opened = await newCase()
    await addActor(opened, 'HAFNIUM')
    const whole = readFileSync(fileOf(opened))
    await addActor(opened, 'APT40')
    const more = readFileSync(fileOf(opened))
    crash(opened)
    writeFileSync(fileOf(opened), more.subarray(0, whole.length + 150))
    await opened.database.delete()
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(again.end.entry).toBe(2)
    expect(again.standing.getState()).toMatchObject({
      readOnly: null,
      found: expect.stringContaining('150 bytes'),
    })
    await addActor(again, 'APT31')
    expect((await reopened(again)).standing.getState().found).toBeNull()
  })

  it('of a file damaged in its middle shows what stands before, read only', async () => {
    const opened = await newCase()
    await addActor(opened, 'HAFNIUM')
    const before = readFileSync(fileOf(opened)).length
    await addActor(opened, 'APT40')
    await addActor(opened, 'APT31')
    crash(opened)
    const bytes = readFileSync(fileOf(opened))
    bytes[before + 120] = (bytes[before + 120] as number) ^ 1
    writeFileSync(fileOf(opened), bytes)
    await opened.database.delete()
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(await again.database.actors.count()).toBe(1)
    expect(again.standing.getState().readOnly).toContain('rame 3')
    await expect(addActor(again, 'APT28')).rejects.toMatchObject({ kind: 'denied' })
    await closeCase(again)
    expect(readFileSync(fileOf(opened)).equals(bytes)).toBe(true)
  })
})

describe('a save that fails', () => {
  it('for want of space leaves the case open for another try', async () => {
    const opened = await newCase()
    window.failAppend(1)
    await expect(addActor(opened, 'HAFNIUM')).rejects.toMatchObject({ kind: 'no-space' })
    expect(opened.standing.getState()).toMatchObject({
      readOnly: null,
      notice: 'Not saved: the disk is full.',
    })
    await addActor(opened, 'HAFNIUM')
    expect(opened.standing.getState()).toMatchObject({ notice: null, saved: { entry: 2 } })
    await closeCase(opened)
  })

  it('for any other reason makes the case read only, and says so', async () => {
    const opened = await newCase()
    window.failAppend(
      1,
      new CasebookError('denied', 'Not saved: the file cannot be written (EIO).'),
    )
    await expect(addActor(opened, 'HAFNIUM')).rejects.toMatchObject({ kind: 'denied' })
    expect(opened.standing.getState().readOnly).toContain('EIO')
    await expect(addActor(opened, 'HAFNIUM')).rejects.toThrow(/^Not saved\./)
    await closeCase(opened)
  })
})
