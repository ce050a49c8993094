import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listCaseFiles } from '../../../electron/files/case-paths'
import { FileRefs } from '../../../electron/files/file-refs'

it('lists case files, and no folder or broken link hides them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-list-'))
  writeFileSync(join(folder, 'harbour.casebook'), 'bytes')
  writeFileSync(join(folder, '.harbour.casebook.lock'), '{}')
  mkdirSync(join(folder, 'folder.casebook'))
  symlinkSync(join(folder, 'gone'), join(folder, 'broken.casebook'))
  expect(listCaseFiles(folder, new FileRefs()).map(({ name }) => name)).toEqual(['harbour'])
  rmSync(folder, { recursive: true })
})
