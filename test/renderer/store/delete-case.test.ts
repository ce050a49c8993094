import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deleteCase } from '../../../renderer/store/delete-case'
import { closeCase } from '../../../renderer/store/open-case'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { createTestCase } from '../../builders/test-case'

let main: MemoryMain
beforeEach(() => {
  main = startMemoryMain({ 'cases:delete': () => undefined })
})
afterEach(() => Reflect.deleteProperty(globalThis, 'window'))

async function closedCase() {
  const opened = await createTestCase(
    { title: 'Pilots', requirement: '', marking: 'TLP:GREEN' },
    'A. Tremblay',
  )
  const { file, database } = opened
  await closeCase(opened)
  return { file, name: database.name }
}

it('leaves nothing of a deleted case in the database of this computer', async () => {
  const { file, name } = await closedCase()
  expect(await Dexie.exists(name)).toBe(true)
  await deleteCase(file)
  expect(await Dexie.exists(name)).toBe(false)
  expect(main.asked).toContain('cases:delete')
})

it('keeps the working copy when the file was not moved', async () => {
  const { file, name } = await closedCase()
  main.answers['cases:delete'] = () => {
    throw new CasebookError('denied', 'The case was not deleted: there is no waste bin.')
  }
  await expect(deleteCase(file)).rejects.toThrow('there is no waste bin')
  expect(await Dexie.exists(name)).toBe(true)
})

it('deletes a file that cannot be read any more', async () => {
  const { file } = await closedCase()
  main.caseFile = new Uint8Array([1, 2, 3])
  main.asked.length = 0
  await deleteCase(file)
  expect(main.asked.filter((channel) => channel !== 'case:close')).toEqual([
    'case:open',
    'cases:delete',
  ])
})

it('leaves a file alone that another program works on', async () => {
  const { file, name } = await closedCase()
  main.answers['case:open'] = () => {
    throw new CasebookError('busy', 'pilots.casebook is open in another Casebook.')
  }
  main.asked.length = 0
  await expect(deleteCase(file)).rejects.toMatchObject({ kind: 'busy' })
  expect(main.asked).not.toContain('cases:delete')
  expect(await Dexie.exists(name)).toBe(true)
})
