import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCase } from '../../../renderer/store/create-case'
import { letGo } from '../../../renderer/store/open-case'
import type { Case } from '../../../shared/model/case'
import { readSchemeFile } from '../../../shared/model/marking-scheme-file'
import { startMemoryMain } from '../../builders/memory-main'
import { runVaultWorkersHere } from '../../builders/vault-workers'

runVaultWorkersHere()

const nationalStyle = readSchemeFile(
  readFileSync(
    join(import.meta.dirname, '../../../assets/marking-schemes/national-style.json'),
    'utf8',
  ),
)

test.each<[string, Pick<Case, 'marking' | 'scheme'>]>([
  ['by the scheme of the settings', { marking: nationalStyle.usual, scheme: nationalStyle }],
  ['by the Traffic Light Protocol, which it does not name', { marking: 'TLP:AMBER' }],
])('a new case is marked %s', async (_, about) => {
  startMemoryMain()
  const { opened } = await createCase(
    { title: 'Harbour', requirement: '', fileName: 'h', ...about },
    'A. Tremblay',
    'pilots count ships before dawn',
  )
  const [record, ...others] = await opened.database.cases.toArray()
  expect(others).toEqual([])
  expect(record).toMatchObject(about)
  expect(record?.scheme?.id).toBe(about.scheme?.id)
  await letGo(opened)
})
