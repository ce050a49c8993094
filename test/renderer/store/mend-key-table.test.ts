import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { createCase } from '../../../renderer/store/create-case'
import { letGo, openCase } from '../../../renderer/store/open-case'
import { KEY_TABLE_BYTES } from '../../../shared/journal/case-header'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { runVaultWorkersHere } from '../../builders/vault-workers'

runVaultWorkersHere()

const PASSPHRASE = 'pilots count ships before dawn'
const SECRET = { kind: 'passphrase', passphrase: PASSPHRASE } as const
/** Within the second copy of the key table. */
const SECOND = 32 + KEY_TABLE_BYTES + 100

let main: MemoryMain
beforeEach(() => {
  main = startMemoryMain()
})

/** A case whose second copy of the key table is not as it was written; answers how it was. */
async function damaged() {
  const about = { title: 'Harbour', requirement: '', marking: 'TLP:AMBER', fileName: 'h' } as const
  const { opened } = await createCase(about, 'A. Tremblay', PASSPHRASE)
  await letGo(opened)
  const tables = main.caseFile.slice(0, 2080)
  main.caseFile.fill(0, SECOND, SECOND + 8)
  return { file: opened.file, tables }
}

/** What the analyst is told of how the file was found. */
async function found(file: Parameters<typeof openCase>[0]): Promise<string | null> {
  const opened = await openCase(file, SECRET, 'A. Tremblay')
  await letGo(opened)
  return opened.standing.getState().found
}

test('a lost copy of the key table is told and written anew when the case was unlocked', async () => {
  const { file, tables } = await damaged()
  expect(await found(file)).toMatch(
    /keys of the case were not alike.*The other was written anew\.$/,
  )
  expect(main.caseFile.slice(0, 2080)).toEqual(tables)
  expect(await found(file)).toBe(null)
})

test('nothing is written with a secret that does not open the case', async () => {
  const { file } = await damaged()
  const before = main.caseFile.slice()
  const wrong = { ...SECRET, passphrase: 'seven lamps along the quay' }
  await expect(openCase(file, wrong, 'A. Tremblay')).rejects.toMatchObject({
    kind: 'wrong-passphrase',
  })
  expect(main.caseFile).toEqual(before)
})

test('a copy that cannot be written keeps nobody from the case', async () => {
  const { file } = await damaged()
  main.answers['case:rekey'] = () => {
    throw new CasebookError('no-space', 'Not changed: the disk is full.')
  }
  expect(await found(file)).toMatch(
    /The newer sound one opened the case\. Not changed: the disk is full\.$/,
  )
})
