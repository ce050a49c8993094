import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportItem } from '../../../renderer/intake/import-item'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import type { ImportResult } from '../../../renderer/intake/import-result'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { utf8 } from '../../../shared/text/bytes'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../builders/memory-main'
import { createTestCase } from '../../builders/test-case'

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
      members: name.endsWith('.eml')
        ? [{ name: 'list.txt', bytes: utf8('Ships'), url: null, captured: null }]
        : [],
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
})
