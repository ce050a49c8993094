import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fromOfferedFile, type ImportItem } from '../../../renderer/intake/import-item'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import type { ImportResult } from '../../../renderer/intake/import-result'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { readOriginal } from '../../../renderer/store/original'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import { concatBytes, equalBytes, toHex } from '../../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../../shared/text/file-limit'
import { hashInThread } from '../../builders/hash-worker'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../builders/memory-main'
import { sha256 } from '../../builders/sha256'
import {
  entriesOf,
  importInto,
  phasesOf,
  sourceNamesIn,
  textFile,
} from '../../builders/queued-import'
import { createTestCase } from '../../builders/test-case'
import { taken } from '../../../renderer/airlock/member'

let main: MemoryMain
let opened: OpenCase

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase()
})

const file = textFile
const importAll = (...items: ImportItem[]) => importInto(opened, ...items)
const sourceNames = () => sourceNamesIn(opened)

describe('pausing', () => {
  const many = Array.from({ length: 40 }, (_, at) => file(`${at}.txt`, `File ${at}`))

  test('finishes what is at work and begins nothing more until it is resumed', async () => {
    const queue = createImportQueue(opened)
    let asked = 0
    main.answers['airlock:extract'] = async ({ name, bytes }) => {
      asked += 1
      if (asked === 3) queue.pause()
      return plainExtraction(name, bytes as Uint8Array)
    }
    const done = queue.add(many)
    await vi.waitFor(() =>
      expect(queue.getState()).toMatchObject({
        paused: true,
        counts: { extracting: 0, saving: 0 },
      }),
    )
    const { paused, running, counts, remaining } = queue.getState()
    expect({ paused, running, remaining }).toEqual({ paused: true, running: true, remaining: null })
    // Those that lie beside the readers are read too.
    expect(counts.imported).toBeLessThanOrEqual(7)
    expect(asked).toBe(counts.imported)
    queue.resume()
    await done
    expect(queue.getState()).toMatchObject({ paused: false, done: 40 })
    expect(await opened.database.sources.count()).toBe(40)
  })

  test('does not keep the rest from being cancelled', async () => {
    const queue = createImportQueue(opened)
    const done = queue.add(many)
    queue.pause()
    queue.cancel()
    await done
    expect(queue.getState()).toMatchObject({ paused: false, running: false, done: 40 })
    await queue.add([file('later.txt', 'Later')])
    expect(phasesOf(queue).at(-1)).toBe('imported')
  })

  test('of a queue at rest does nothing', async () => {
    const queue = createImportQueue(opened)
    queue.pause()
    await queue.add([file('a.txt', 'A')])
    expect(phasesOf(queue)).toEqual(['imported'])
  })
})

describe('another try', () => {
  const failing = (names: readonly string[]) => {
    main.answers['airlock:extract'] = ({ name, bytes }) => {
      if (names.includes(name))
        throw new CasebookError('refused', `${name}: not imported. Damaged.`)
      return plainExtraction(name, bytes as Uint8Array)
    }
  }

  test('is had by one refused file, in its place of the list, and by all', async () => {
    failing(['a.txt', 'c.txt'])
    const queue = createImportQueue(opened)
    await queue.add(['a.txt', 'b.txt', 'c.txt'].map((name) => file(name, name)))
    expect(phasesOf(queue)).toEqual(['refused', 'imported', 'refused'])
    expect(queue.getState().again).toBe(2)
    failing(['a.txt'])
    await queue.retry(3)
    expect(phasesOf(queue)).toEqual(['refused', 'imported', 'imported'])
    failing([])
    await queue.retry()
    expect(phasesOf(queue)).toEqual(['imported', 'imported', 'imported'])
    expect(queue.getState()).toMatchObject({ again: 0, total: 3, done: 3 })
    expect(await sourceNames()).toEqual(['S1 b.txt', 'S2 c.txt', 'S3 a.txt'])
  })

  test('is had by what was cancelled', async () => {
    const queue = createImportQueue(opened)
    const done = queue.add([file('a.txt', 'A'), file('b.txt', 'B')])
    queue.cancel()
    await done
    await queue.retry()
    expect(phasesOf(queue)).toEqual(['imported', 'imported'])
  })

  test('is had by a file from within another for as long as its bytes are held', async () => {
    const big = 40 << 20
    main.answers['airlock:extract'] = ({ name, bytes }) => {
      if (name.endsWith('.txt')) throw new CasebookError('refused', `${name}: not imported.`)
      const member = (at: number) => taken(`${at}.txt`, new Uint8Array(big).fill(at))
      return {
        ...plainExtraction(name, bytes as Uint8Array),
        carrierOnly: true,
        members: [member(1), member(2)],
      }
    }
    main.answers['airlock:part'] = () => undefined
    hashInThread()
    const queue = createImportQueue(opened)
    await queue.add([file('a.zip', 'A')])
    expect(entriesOf(queue).map(({ phase, again }) => [phase, again])).toEqual([
      ['unpacked', false],
      ['refused', true],
      ['refused', false],
    ])
    queue.clear()
    expect(queue.getState().total).toBe(0)
  })
})

describe('putting away', () => {
  test('is had in the very moment the last file has ended, and the next files still come in', async () => {
    const queue = createImportQueue(opened)
    let more: Promise<void> | undefined
    queue.subscribe(() => {
      const { total, running } = queue.getState()
      if (running || total === 0 || more !== undefined) return
      more = Promise.resolve()
      queue.clear()
      more = queue.add([file('b.txt', 'B')])
    })
    await queue.add([file('a.txt', 'A')])
    await more
    expect(phasesOf(queue)).toEqual(['imported'])
    expect(await sourceNames()).toEqual(['S1 a.txt', 'S2 b.txt'])
  })
})

describe('a large file', () => {
  const size = 2 * FILE_PART_BYTES + 5
  const content = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251)
  const found = (bytes: Uint8Array) => plainExtraction('big.bin', bytes.subarray(0, 3))

  test('crosses the window once, in parts, where main can read it for itself', async () => {
    hashInThread()
    const asked: unknown[] = []
    main.files.set('f7', content)
    main.answers['airlock:extract'] = (input) => {
      asked.push(input)
      return found(content)
    }
    const results: ImportResult[] = []
    const queue = createImportQueue(opened, (result) => results.push(result))
    await queue.add([fromOfferedFile({ ref: 'f7', name: 'big.bin', bytes: size })])
    const digest = toHex(await sha256(content))
    expect(asked).toEqual([{ name: 'big.bin', lane: 0, file: { ref: 'f7', sha256: digest } }])
    expect(results[0]).toMatchObject({ status: 'imported', sha256: digest })
    expect(main.asked.filter((channel) => channel === 'files:read')).toHaveLength(3)
    const [source] = await opened.database.sources.toArray()
    expect(equalBytes(await readOriginal(opened, source as Source), content)).toBe(true)
  })

  test('follows its request in parts where only the window has it', async () => {
    hashInThread()
    const parts: Uint8Array[] = []
    let answer: (read: unknown) => void = () => {}
    main.answers['airlock:extract'] = (input) => {
      expect(input.parts?.size).toBe(size)
      return new Promise((resolve) => {
        answer = resolve
      })
    }
    main.answers['airlock:part'] = ({ bytes }) => {
      parts.push(bytes as Uint8Array)
      const whole = concatBytes(parts)
      if (whole.length === size) answer(found(whole))
    }
    const [result] = await importAll({ name: 'big.bin', size, bytes: async () => content })
    expect(result?.status).toBe('imported')
    expect(parts.map(({ length }) => length)).toEqual([FILE_PART_BYTES, FILE_PART_BYTES, 5])
    expect(equalBytes(concatBytes(parts), content)).toBe(true)
  })

  test('that changes while it is read is refused', async () => {
    main.files.set('f7', content)
    let reads = 0
    main.answers['files:read'] = ({ offset }) => {
      reads += 1
      return { bytes: content.slice(offset, offset + FILE_PART_BYTES), size: size + reads }
    }
    const [result] = await importAll(fromOfferedFile({ ref: 'f7', name: 'big.bin', bytes: size }))
    expect(result?.reason).toBe(
      'big.bin: not imported. The file changed while it was read. Import it again.',
    )
  })
})
