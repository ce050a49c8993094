import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import {
  caseAtEnd,
  casePathIn,
  listCaseFiles,
} from '../../../../electron/files/case-file/case-paths'
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

it('opens the case at the end of the command line, and no other word of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-list-'))
  const path = join(folder, 'harbour.casebook')
  writeFileSync(path, 'bytes')
  writeFileSync(join(folder, 'harbour.txt'), 'bytes')
  const table: [words: string[], found: string | null][] = [
    [['/opt/Casebook/casebook', path], path],
    [['/opt/Casebook/casebook', '--log-level=3', relative(process.cwd(), path)], path],
    [['/opt/Casebook/casebook', path, '--log-level=3'], null],
    [['/opt/Casebook/casebook', join(folder, 'harbour.txt')], null],
    [['/opt/Casebook/casebook', join(folder, 'gone.casebook')], null],
    [['/opt/Casebook/casebook'], null],
    [[], null],
  ]
  for (const [words, found] of table) expect(caseAtEnd(words)).toBe(found)
  rmSync(folder, { recursive: true })
})

it.each([
  ['a path of a case', { caseFile: '/srv/harbour.casebook' }, '/srv/harbour.casebook'],
  ['no case', { caseFile: null }, null],
  ['another file', { caseFile: '/etc/passwd' }, null],
  ['a path from nowhere', { caseFile: 'harbour.casebook' }, null],
  ['something that is no path', { caseFile: { toString: (): string => '/a.casebook' } }, null],
  ['nothing', null, null],
  ['a text', '/srv/harbour.casebook', null],
])('takes from another start %s', (_, said, path) => {
  expect(casePathIn(said)).toBe(path)
})
