import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeWorkingFolder, removeFolder } from '../../../electron/headless/working-folder'

const left = (owner: number): string => {
  const folder = mkdtempSync(join(tmpdir(), `casebook-command-${owner}-`))
  onTestFinished(() => removeFolder(folder))
  return folder
}

test('what an ended command left is removed, what a running one uses is not', () => {
  const { pid: ended } = spawnSync(process.execPath, ['-e', ''])
  const leftBehind = left(ended)
  const inUse = left(process.pid)
  const mine = makeWorkingFolder()
  onTestFinished(() => removeFolder(mine))
  expect(existsSync(leftBehind)).toBe(false)
  expect(existsSync(inUse)).toBe(true)
  expect(existsSync(mine)).toBe(true)
})
