import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportItem } from '../../../renderer/intake/import-item'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import type { ImportResult } from '../../../renderer/intake/import-result'
import { amend } from '../../../renderer/store/amend'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { readCustody } from '../../../renderer/store/reads/custody'
import { redo, undo } from '../../../renderer/store/take-back'
import { restoreEntry } from '../../../renderer/store/writes/restore'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { utf8 } from '../../../shared/text/bytes'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../builders/memory-main'
import { createTestCase } from '../../builders/test-case'
import { taken } from '../../../renderer/airlock/member'

let main: MemoryMain
let opened: OpenCase

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase()
})

const file = (name: string, text: string): ImportItem => ({
  name,
  size: utf8(text).length,
  bytes: async () => utf8(text),
})

async function importAll(...items: ImportItem[]): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  await createImportQueue(opened, (result) => results.push(result)).add(items)
  return results
}

describe('bytes that were met again', () => {
  const places = async () =>
    (await opened.database.sources.toArray()).map(({ alsoFound = [] }) =>
      alsoFound.map(({ fileName, how, sourceId }) => ({ fileName, how, sourceId })),
    )
  const commands = async () =>
    (await opened.database.entries.toArray()).map(({ command }) => command).slice(2)

  test('in a mail beside the file itself: the source names the place and the mail', async () => {
    main.answers['airlock:extract'] = ({ name, bytes }) => ({
      ...plainExtraction(name, bytes as Uint8Array),
      members: name.endsWith('.eml') ? [taken('list.txt', utf8('Ships'))] : [],
    })
    const results = await importAll(file('ships.txt', 'Ships'), file('a.eml', 'Mail'))
    expect(results.map(({ status }) => status)).toEqual(['imported', 'imported', 'duplicate'])
    const mail = results[1]?.sourceId
    expect(await places()).toContainEqual([
      { fileName: 'a.eml › list.txt', how: 'from a.eml', sourceId: mail },
    ])
    expect((await commands()).at(-1)).toBe(
      'Note that S1 was also found: a.eml › list.txt, from a.eml',
    )
  })

  test('at the same place are not recorded again, however often', async () => {
    await importAll(file('a.txt', 'Same'))
    const { entry } = opened.end
    await importAll(file('a.txt', 'Same'))
    expect(opened.end.entry).toBe(entry)
    await importAll(file('b.txt', 'Same'), file('c.txt', 'Same'), file('b.txt', 'Same'))
    await importAll(file('c.txt', 'Same'))
    expect(await places()).toEqual([
      ['b.txt', 'c.txt'].map((fileName) => ({
        fileName,
        how: 'imported from a file',
        sourceId: null,
      })),
    ])
  })

  test('are not lost unsaid when that cannot be recorded', async () => {
    await importAll(file('a.txt', 'Same'))
    main.answers['case:append'] = () => {
      throw new CasebookError('no-space', 'Not saved: the disk is full.')
    }
    const [result] = await importAll(file('b.txt', 'Same'))
    expect(result).toMatchObject({
      status: 'duplicate',
      warnings: ['That it was found here too was not recorded. Not saved: the disk is full.'],
    })
    expect(await places()).toEqual([[]])
  })

  test('of one source are kept up to 500 places', async () => {
    const again = Array.from({ length: 503 }, (_, at) => file(`${at}.txt`, 'Same'))
    await importAll(...again)
    expect((await places())[0]).toHaveLength(500)
  })

  test('are no step of undo, hinder none and stay when others are taken back', async () => {
    await importAll(file('a.txt', 'Same'))
    const [source] = await opened.database.sources.toArray()
    const id = source?.id ?? ''
    await amend(opened, 'sources', id, { title: 'Renamed' }, 'Rename S1')
    await importAll(file('b.txt', 'Same'))
    expect(await undo(opened)).toBe('Undo: Rename S1')
    expect(await opened.database.sources.get(id)).toMatchObject({
      title: source?.title,
      alsoFound: [{ fileName: 'b.txt' }],
    })
    expect(await undo(opened)).toMatch(/^Undo: Import source S1/)
    expect(await opened.database.sources.count()).toBe(0)
    await redo(opened)
    expect(await redo(opened)).toBe('Redo: Rename S1')
    await restoreEntry(opened, 2)
    expect(await opened.database.sources.get(id)).toMatchObject({
      title: source?.title,
      alsoFound: [{ fileName: 'b.txt' }],
    })
  })

  test('stand in the custody annex as well when the source was taken out since', async () => {
    await importAll(file('a.txt', 'Same'), file('b.txt', 'Same'))
    await undo(opened)
    const { sources } = await readCustody(opened, '2026-05-12T10:00:00.000Z')
    expect(sources[0]?.facts).toContainEqual([
      'Also found',
      expect.stringContaining('b.txt, imported from a file, by '),
    ])
  })
})
