import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  casesFolder,
  checkWritable,
  folderAtHand,
} from '../../../../electron/files/case-file/cases-folder'

test.each([
  ['the usual one', null, null, { path: '/home/a/Casebook', by: 'usual' }],
  ['the chosen one', null, '/srv/cases', { path: '/srv/cases', by: 'chosen' }],
  ['the one given at the start, over all', '/tmp/x', '/srv/cases', { path: '/tmp/x', by: 'given' }],
])('cases are kept in %s', (_which, given, chosen, folder) => {
  expect(casesFolder({ given, chosen, usual: '/home/a/Casebook' })).toEqual(folder)
})

function emptyFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'casebook-folder-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test.each(['usual', 'given'] as const)('the %s folder is made for its owner alone', (by) => {
  const path = join(emptyFolder(), 'Casebook')
  expect(folderAtHand({ path, by })).toBe(path)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o700)
})

test('a chosen folder that is not there is not made: its disk may not be connected', () => {
  const path = join(emptyFolder(), 'medium')
  expect(() => folderAtHand({ path, by: 'chosen' })).toThrow(/is not there\. Connect its disk/)
  expect(existsSync(path)).toBe(false)
})

test('a folder that cannot be written in is refused', () => {
  const folder = emptyFolder()
  expect(() => checkWritable(folder)).not.toThrow()
  expect(() => checkWritable(join(folder, 'none'))).toThrow(/Cases are kept where they were/)
})
