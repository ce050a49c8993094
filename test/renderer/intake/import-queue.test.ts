import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ImportItem } from '../../../renderer/intake/import-item'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { utf8 } from '../../../shared/text/bytes'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../builders/memory-main'
import { importInto, phasesOf, sourceNamesIn, textFile } from '../../builders/queued-import'
import { createTestCase, openTestCase } from '../../builders/test-case'
import { taken } from '../../../renderer/airlock/member'

let main: MemoryMain
let opened: OpenCase

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase(
    { title: 'A case', requirement: '', marking: 'TLP:GREEN' },
    'A. Analyst',
  )
})

const file = textFile
const importAll = (...items: ImportItem[]) => importInto(opened, ...items)
const sourceNames = () => sourceNamesIn(opened)

describe('a file that can be read', () => {
  test('becomes a source with its text, its original and the marking of the case, in one entry', async () => {
    const before = opened.end.entry
    const [result] = await importAll(file('one.txt', 'A title 🜁\nA line.'))
    const [source] = await opened.database.sources.toArray()
    const [text] = await opened.database.texts.toArray()
    expect(result).toMatchObject({
      file: 'one.txt',
      status: 'imported',
      sourceId: source?.id,
      sha256: source?.sha256,
      title: 'A title 🜁',
      characters: 17,
      blocks: 2,
    })
    expect(source).toMatchObject({ number: 1, marking: 'TLP:GREEN', ratings: [], bytes: 20 })
    expect(text).toMatchObject({ sourceId: source?.id, text: 'A title 🜁\nA line.' })
    expect(opened.end.entry).toBe(before + 1)
  })

  test('is there after the case was closed and its projection lost', async () => {
    await importAll(file('one.txt', 'One'), file('two.txt', 'Two'))
    const before = await sourceNames()
    await opened.database.delete()
    await closeCase(opened)
    opened = await openTestCase(opened.file, 'A. Analyst')
    expect(await sourceNames()).toEqual(before)
    expect(await opened.database.originals.count()).toBe(2)
  })
})

describe('a file that is in the case file and could not be projected', () => {
  test('is not saved a second time, and is there after the next opening', async () => {
    const { database } = opened
    const transaction = database.transaction.bind(database) as (...given: unknown[]) => unknown
    const spied = vi.spyOn(database, 'transaction')
    spied.mockImplementation(((...given: unknown[]) =>
      given[0] === 'rw' ? Promise.reject(new Error('No.')) : transaction(...given)) as never)
    const results = await importAll(file('one.txt', 'One'), file('two.txt', 'Two'))
    spied.mockRestore()
    expect(results.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Saved in the case file'),
      expect.stringContaining('Not saved'),
    ])
    await opened.database.delete()
    opened = await openTestCase(opened.file, 'A. Analyst')
    expect(await sourceNames()).toEqual(['S1 one.txt'])
  })
})

describe('the same bytes', () => {
  test.each([
    ['twice in one go', async () => importAll(file('a.txt', 'Same'), file('b.txt', 'Same'))],
    [
      'again later',
      async () => [
        ...(await importAll(file('a.txt', 'Same'))),
        ...(await importAll(file('b.txt', 'Same'))),
      ],
    ],
  ])('%s are one source', async (_, run) => {
    const [first, second] = await run()
    expect(first?.status).toBe('imported')
    expect(second).toMatchObject({ status: 'duplicate', sourceId: first?.sourceId })
    expect(second?.reason).toContain('S1 (a.txt)')
    expect(await sourceNames()).toEqual(['S1 a.txt'])
  })
})

describe('a file that cannot be imported', () => {
  const unreadable: ImportItem = {
    name: 'gone.txt',
    size: 4,
    bytes: async () => {
      throw new CasebookError('not-found', 'gone.txt: not imported. It is not there any more.')
    },
  }
  const mustNotBeRead = async () => {
    throw new Error('bytes were asked for')
  }
  const damaged = () => {
    main.answers['airlock:extract'] = ({ name, bytes }) => {
      if (name === 'bad.pdf')
        throw new CasebookError('refused', 'bad.pdf: not imported. It is encrypted.')
      return plainExtraction(name, bytes as Uint8Array)
    }
    return file('bad.pdf', '%PDF')
  }

  test.each([
    ['has no bytes', () => file('empty.txt', ''), /empty\.txt.*empty/],
    [
      'is over 512 MB',
      () => ({ name: 'huge.bin', size: 513 << 20, bytes: mustNotBeRead }),
      /huge\.bin.*512 MB/,
    ],
    ['is gone', () => unreadable, /gone\.txt.*not there/],
    ['is refused by the airlock', damaged, /bad\.pdf.*encrypted/],
  ])(
    'because it %s is named with the reason and does not stop the rest',
    async (_, bad, reason) => {
      const results = await importAll(file('a.txt', 'A'), bad(), file('b.txt', 'B'))
      expect(results.map(({ status }) => status)).toEqual(['imported', 'refused', 'imported'])
      expect(results[1]?.reason).toMatch(reason)
      expect(await sourceNames()).toEqual(['S1 a.txt', 'S2 b.txt'])
    },
  )

  test('because it could not be saved leaves the case as it was', async () => {
    main.answers['case:append'] = () => {
      throw new CasebookError('no-space', 'Not saved: the disk is full.')
    }
    const entries = opened.end.entry
    const [result] = await importAll(file('a.txt', 'A'))
    expect(result).toMatchObject({ status: 'refused', reason: 'Not saved: the disk is full.' })
    expect(opened.end.entry).toBe(entries)
    expect(await sourceNames()).toEqual([])
  })
})

describe('a file that holds files', () => {
  /** The airlock finds `holds` in files of these names; the rest is text. */
  const carriers = (
    holds: Readonly<Record<string, { carrierOnly: boolean; members: readonly string[] }>>,
  ) => {
    main.answers['airlock:extract'] = ({ name, bytes }) => {
      const last = name.split(' › ').at(-1) ?? name
      const { carrierOnly = false, members = [] } = holds[last] ?? {}
      return {
        ...plainExtraction(name, bytes as Uint8Array),
        url: 'https://claimed.example/',
        dropped: ['1 script'],
        warnings: ['The letters were guessed.'],
        carrierOnly,
        members: members.map((member) => ({
          ...taken(member, utf8(`within ${member}`)),
          url: member.endsWith('.html') ? `https://a.example/${member}` : null,
          captured: member.endsWith('.html') ? '2021-07-19T12:00:00Z' : null,
          ...(member.endsWith('.html') ? { rebuilt: 'its packing was undone' } : {}),
        })),
      }
    }
  }
  const sources = async () =>
    (await opened.database.sources.toArray()).sort((a, b) => a.number - b.number)

  test('only to carry them is no source; they are, with where they come from', async () => {
    carriers({ 'a.warc': { carrierOnly: true, members: ['one.html', 'two.txt'] } })
    const results = await importAll(file('a.warc', 'WARC'), file('b.txt', 'B'))
    expect(results.map((result) => `${result.status} ${result.file} ${result.members}`)).toEqual([
      'unpacked a.warc 2',
      'imported b.txt 0',
      'imported a.warc › one.html 0',
      'imported a.warc › two.txt 0',
    ])
    expect(results[0]).toMatchObject({
      reason: null,
      sourceId: null,
      dropped: ['1 script'],
      warnings: ['The letters were guessed.'],
      milliseconds: expect.any(Number),
    })
    const entries = await opened.database.entries.toArray()
    expect(entries.find(({ act }) => act === 'unpack')?.command).toBe(
      `Open a.warc, SHA-256 ${results[0]?.sha256}: 2 files. Left out: 1 script. The letters were guessed.`,
    )
    const [, one, two] = await sources()
    expect(one).toMatchObject({
      url: 'https://a.example/one.html',
      acquired: { how: 'from a.warc, captured 2021-07-19T12:00:00Z' },
      rebuilt: 'its packing was undone',
      derivedFrom: null,
    })
    expect(two).toMatchObject({ url: 'https://claimed.example/', acquired: { how: 'from a.warc' } })
  })

  test('and is a source itself is the origin of each, through a ZIP among them too', async () => {
    carriers({
      'a.eml': { carrierOnly: false, members: ['one.pdf', 'more.zip'] },
      'more.zip': { carrierOnly: true, members: ['two.pdf'] },
    })
    const results = await importAll(file('a.eml', 'Mail'))
    expect(results.map(({ status, file: name }) => `${status} ${name}`)).toEqual([
      'imported a.eml',
      'imported a.eml › one.pdf',
      'unpacked a.eml › more.zip',
      'imported a.eml › more.zip › two.pdf',
    ])
    const [mail, one, two] = await sources()
    expect([one?.derivedFrom, two?.derivedFrom]).toEqual([mail?.id, mail?.id])
    expect(two?.acquired.how).toBe('from a.eml › more.zip')
  })

  test('is opened two deep and no deeper', async () => {
    carriers({
      '1.zip': { carrierOnly: true, members: ['2.zip'] },
      '2.zip': { carrierOnly: true, members: ['3.zip', 'a.eml'] },
      '3.zip': { carrierOnly: true, members: ['4.txt'] },
      'a.eml': { carrierOnly: false, members: ['5.txt'] },
    })
    const results = await importAll(file('1.zip', '1'))
    expect(results.map(({ status, file: name }) => `${status} ${name}`)).toEqual([
      'unpacked 1.zip',
      'unpacked 1.zip › 2.zip',
      'refused 1.zip › 2.zip › 3.zip',
      'imported 1.zip › 2.zip › a.eml',
    ])
    expect(results[2]?.reason).toMatch(
      /^1\.zip › 2\.zip › 3\.zip: not imported\. It stands 2 files deep/,
    )
    expect(results[3]).toMatchObject({
      members: 0,
      warnings: ['The letters were guessed.', expect.stringContaining('2 files deep')],
    })
    const [report] = await opened.database.reports.toArray()
    expect(report).toMatchObject({
      members: 0,
      warnings: ['The letters were guessed.', expect.stringContaining('2 files deep')],
    })
  })

  test('is opened for 10,000 files and no more, over all that are in it', async () => {
    const many = Array.from({ length: 9_999 }, (_, at) => `${at}.txt`)
    carriers({
      'a.zip': { carrierOnly: true, members: ['b.zip', 'c.zip'] },
      'c.zip': { carrierOnly: true, members: many },
    })
    const results = await importAll(file('a.zip', '1'))
    expect(results.map(({ status }) => status)).toEqual(['unpacked', 'imported', 'refused'])
    expect(results[2]?.reason).toContain('more than 10,000')
  })

  test('hands on the same bytes once', async () => {
    carriers({
      'a.zip': { carrierOnly: true, members: ['one.txt'] },
      'b.zip': { carrierOnly: true, members: ['one.txt'] },
    })
    const results = await importAll(file('a.zip', 'A'), file('b.zip', 'B'))
    expect(results.map(({ status, file: name }) => `${status} ${name}`)).toEqual([
      'unpacked a.zip',
      'unpacked b.zip',
      'imported a.zip › one.txt',
      'duplicate b.zip › one.txt',
    ])
  })

  test('is cancelled with all that is in it', async () => {
    carriers({ 'a.eml': { carrierOnly: false, members: ['one.txt', 'two.txt'] } })
    const queue = createImportQueue(opened)
    const unsubscribe = queue.subscribe(() => {
      if (queue.getState().total === 1) return
      unsubscribe()
      queue.cancel()
    })
    await queue.add([file('a.eml', 'Mail')])
    expect(phasesOf(queue)).toEqual(['imported', 'cancelled', 'cancelled'])
    expect(await sourceNames()).toEqual(['S1 a.eml'])
  })
})

describe('cancelling', () => {
  test('ends the file in the airlock, leaves the waiting ones unread and keeps what was saved', async () => {
    const queue = createImportQueue(opened)
    let stop: (error: Error) => void = () => {}
    main.answers['airlock:extract'] = ({ name, bytes }) =>
      name === 'slow.txt'
        ? new Promise((_, reject) => {
            stop = reject
          })
        : plainExtraction(name, bytes as Uint8Array)
    main.answers['airlock:cancel'] = () =>
      stop(new CasebookError('cancelled', 'slow.txt: cancelled.'))
    const unsubscribe = queue.subscribe(() => {
      if (phasesOf(queue)[0] !== 'imported') return
      unsubscribe()
      queue.cancel()
    })
    await queue.add([
      file('a.txt', 'A'),
      file('slow.txt', 'S'),
      file('b.txt', 'B'),
      file('c.txt', 'C'),
    ])
    expect(phasesOf(queue)).toEqual(['imported', 'cancelled', 'cancelled', 'cancelled'])
    expect(await sourceNames()).toEqual(['S1 a.txt'])
  })

  test('does not close the queue', async () => {
    const queue = createImportQueue(opened)
    const first = queue.add([file('a.txt', 'A')])
    queue.cancel()
    await first
    await queue.add([file('b.txt', 'B')])
    expect(phasesOf(queue)).toEqual(['cancelled', 'imported'])
  })
})

describe('the state', () => {
  test('is one snapshot until something changes, and walks through the phases', async () => {
    const queue = createImportQueue(opened)
    const phases: string[] = []
    expect(queue.getState()).toBe(queue.getState())
    const stop = queue.subscribe(() => phases.push(phasesOf(queue)[0] ?? 'none'))
    await queue.add([file('a.txt', 'A')])
    stop()
    expect(phases).toEqual(['waiting', 'reading', 'extracting', 'saving', 'imported'])
    expect(queue.getState()).toMatchObject({ done: 1, total: 1, running: false })
  })

  test('counts files added while others are at work', async () => {
    const queue = createImportQueue(opened)
    const first = queue.add([file('a.txt', 'A')])
    const second = queue.add([file('b.txt', 'B')])
    expect(queue.getState()).toMatchObject({ done: 0, total: 2, running: true })
    await Promise.all([first, second])
    expect(await sourceNames()).toEqual(['S1 a.txt', 'S2 b.txt'])
  })
})

describe('the pipeline', () => {
  test('hands the airlock a few files ahead, and ends them in their order', async () => {
    const seen: string[] = []
    const release = new Map<string, () => void>()
    main.answers['airlock:extract'] = async ({ name, bytes }) => {
      seen.push(`handed ${name}`)
      // The first is the last to be read, as a long document would be.
      if (name === 'a') await new Promise<void>((resolve) => release.set('a', resolve))
      if (name === 'c') release.get('a')?.()
      return plainExtraction(name, bytes as Uint8Array)
    }
    const results = await importAll(...['a', 'b', 'c', 'd'].map((name) => file(name, name)))
    expect(seen).toEqual(['handed a', 'handed b', 'handed c', 'handed d'])
    expect(results.map((result) => result.file)).toEqual(['a', 'b', 'c', 'd'])
    expect(await sourceNames()).toEqual(['S1 a', 'S2 b', 'S3 c', 'S4 d'])
  })
})
