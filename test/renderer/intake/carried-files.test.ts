import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { takeMembers } from '../../../renderer/airlock/open-carrier'
import { readFile } from '../../../renderer/airlock/read-file'
import type { ImportItem } from '../../../renderer/intake/import-item'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import type { ImportResult } from '../../../renderer/intake/import-result'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Member } from '../../../shared/model/source-text'
import { utf8 } from '../../../shared/text/bytes'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { sourceNamesIn } from '../../builders/queued-import'
import { createTestCase } from '../../builders/test-case'
import { zip } from '../../builders/zip'

const NAMES = ['a.txt', 'b.txt', 'c.txt']

let main: MemoryMain
let opened: OpenCase
/** Places that were asked for, and whether the archive came along. */
let asked: [at: number, withBytes: boolean][]

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase()
  asked = []
  main.answers['airlock:extract'] = async ({ name, bytes }) => {
    const read = await readFile(name, bytes as Uint8Array)
    // As if the archive were large.
    const members = read.members?.map((member): Member => ({ ...member, bytes: null }))
    return members === undefined ? read : { ...read, members }
  }
  main.answers['airlock:members'] = ({ bytes = null, ...question }) => {
    asked.push([question.at, bytes !== null])
    return takeMembers({ kind: 'members', ...question, bytes: bytes as Uint8Array | null })
  }
})

/** Another for each name, since an airlock keeps the last one open. */
function archive(name: string): ImportItem {
  const bytes = zip(NAMES.map((path) => ({ path, bytes: `Words of ${path} in ${name}` })))
  return { name, size: bytes.length, bytes: async () => bytes }
}

async function importAll(...items: ImportItem[]): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  await createImportQueue(opened, (result) => results.push(result)).add(items)
  return results
}

describe('files in a large file', () => {
  test('are asked for when their turns come; the airlock is given the file once', async () => {
    const results = await importAll(archive('one.zip'))
    expect(results.map(({ file, status }) => `${status} ${file}`)).toEqual([
      'unpacked one.zip',
      ...NAMES.map((name) => `imported one.zip › ${name}`),
    ])
    expect(await sourceNamesIn(opened)).toEqual(
      NAMES.map((name, at) => `S${at + 1} one.zip › ${name}`),
    )
    expect(asked).toEqual([
      [0, false],
      [0, true],
    ])
  })

  test('are had again by another try', async () => {
    let refuse = true
    const read = main.answers['airlock:extract'] as (input: unknown) => unknown
    main.answers['airlock:extract'] = (input) => {
      if (refuse && input.name.endsWith('b.txt')) {
        throw new CasebookError('refused', `${input.name}: not imported.`)
      }
      return read(input)
    }
    const queue = createImportQueue(opened)
    await queue.add([archive('two.zip')])
    expect(queue.getState().again).toBe(1)
    refuse = false
    await queue.retry()
    expect(await opened.database.sources.count()).toBe(3)
  })

  test('are refused each when the file is another by now', async () => {
    let turn = 0
    const other = zip([{ path: 'other.txt', bytes: 'Other' }])
    const item = archive('three.zip')
    const bytes = async () => (turn++ === 0 ? item.bytes() : other)
    const results = await importAll({ ...item, bytes })
    expect(results.slice(1).map(({ reason }) => reason)).toEqual(
      NAMES.map(() =>
        expect.stringContaining('The file changed while it was read. Import it again.'),
      ),
    )
  })

  test('are refused when they are not as large as they were said to be', async () => {
    main.answers['airlock:members'] = () => [utf8('Words of another length')]
    const [, first] = await importAll(archive('four.zip'))
    expect(first?.reason).toContain('A file in it is not as large as it was.')
  })
})
