import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listCaseFiles } from '../../../../electron/files/case-file/case-paths'
import { FileRefs } from '../../../../electron/files/file-refs'
import { encodeCaseHeader } from '../../../../shared/journal/case-header'
import { toHex, utf8 } from '../../../../shared/text/bytes'

const fileId = Uint8Array.from({ length: 16 }, (_, at) => 16 * at)

it('lists case files, and no folder or broken link hides them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-list-'))
  writeFileSync(join(folder, 'harbour.casebook'), 'bytes')
  writeFileSync(join(folder, '.harbour.casebook.lock'), '{}')
  mkdirSync(join(folder, 'folder.casebook'))
  symlinkSync(join(folder, 'gone'), join(folder, 'broken.casebook'))
  expect(listCaseFiles(folder, new FileRefs()).map(({ name }) => name)).toEqual(['harbour'])
  rmSync(folder, { recursive: true })
})

it.each([
  ['a sealed case', encodeCaseHeader({ format: 1, generation: 1, fileId }), 1],
  ['a case of format 0', encodeCaseHeader({ format: 0, generation: 0, fileId }), 0],
  ['a file that ends within its header', utf8('CASEBOOK'), null],
  ['a file that is no case', utf8('%PDF-1.7 and thirty-two bytes more of it'), null],
])('says the format of %s in the list', (_, bytes, format) => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-list-'))
  writeFileSync(join(folder, 'harbour.casebook'), bytes)
  const [listed] = listCaseFiles(folder, new FileRefs())
  expect(listed?.header).toEqual(format === null ? null : { format, fileId: toHex(fileId) })
  rmSync(folder, { recursive: true })
})
