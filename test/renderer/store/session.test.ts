import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase, letGo } from '../../../renderer/store/open-case'
import { beginSession } from '../../../renderer/store/session'
import { finishWriting, saveBeforeClosing } from '../../../renderer/store/writes/unfinished'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { addActor } from '../../builders/add-actor'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { createTestCase, openTestCase } from '../../builders/test-case'

let main: MemoryMain
let opened: OpenCase
beforeEach(async () => {
  main = startMemoryMain({ 'unlock:waits': () => ({ waitMs: 0, times: [] }) })
  opened = await createTestCase()
})
afterEach(() => {
  opened.database.close()
  Reflect.deleteProperty(globalThis, 'window')
})

const acts = async () =>
  (await opened.database.entries.toArray()).map(({ act, command }) => [act ?? null, command])
const standing = () => opened.standing.getState()

describe('a case whose file was replaced by an older copy', () => {
  beforeEach(async () => {
    const older = main.caseFile.slice()
    await addActor(opened, 'HAFNIUM')
    await letGo(opened)
    main.caseFile = older
    opened = await openTestCase(opened.file)
    await beginSession(opened)
  })

  it('goes on saying so after entries were saved', async () => {
    await addActor(opened, 'APT40')
    expect(standing().found).toContain('entry 2 was the last one here')
  })

  it('has it in its journal for good', async () => {
    expect((await acts()).slice(1)).toEqual([
      ['found', expect.stringContaining('entry 2 was the last one here')],
      ['open', 'Open the case on this computer'],
    ])
    await closeCase(opened)
    opened = await openTestCase(opened.file)
    expect(standing().found).toBeNull()
    expect(await acts()).toContainEqual(['found', expect.stringContaining('an older copy')])
  })
})

it('a case whose opening cannot be entered in its journal opens, to be read only', async () => {
  main.answers['case:append'] = () => {
    throw new CasebookError('no-space', 'Not saved: the disk is full. Make space.')
  }
  await beginSession(opened)
  expect(standing()).toMatchObject({
    readOnly: expect.stringMatching(/could not be entered in its journal\..* Make space\./),
    notice: null,
  })
  expect(await opened.database.cases.count()).toBe(1)
})

it('all that is unwritten is saved that can be, and the first failure is told', async () => {
  const saved: string[] = []
  saveBeforeClosing(opened, async () => {
    throw new Error('The first cannot be saved.')
  })
  saveBeforeClosing(opened, async () => {
    saved.push('the second')
  })
  await expect(finishWriting(opened)).rejects.toThrow('The first cannot be saved.')
  expect(saved).toEqual(['the second'])
})

it('a row that does not open any more is there again after the next opening', async () => {
  await addActor(opened, 'HAFNIUM')
  const [row] = await storedRows()
  await putStored({ ...row, sealed: new Uint8Array(200) })
  await expect(opened.database.actors.toArray()).rejects.toMatchObject({ kind: 'damaged' })
  await closeCase(opened)
  opened = await openTestCase(opened.file)
  expect((await opened.database.actors.toArray()).map(({ name }) => name)).toEqual(['HAFNIUM'])
})

type Stored = Record<string, unknown>

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error as DOMException)
  })

/** The actors as they lie in the store, below the sealing. */
const store = () =>
  opened.database.backendDB().transaction('actors', 'readwrite').objectStore('actors')
const storedRows = () => asked<Stored[]>(store().getAll())
const putStored = (row: Stored) => asked(store().put(row))
