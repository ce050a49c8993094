import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { caseHeading, lockCase, makeCase, unlock } from './analyst'
import { appFolder, electronExecutable, type Program, sandboxed, startProgram } from './program'

let program: Program
let elsewhere: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  program = await startProgram()
  await makeCase(program.page, 'Harbour pilots')
  // A case that is not in the folder of cases, as one on a stick would be.
  const folder = join(program.home, 'stick')
  mkdirSync(folder)
  elsewhere = join(folder, 'second bay.casebook')
  const [made = ''] = readdirSync(program.casesFolder).filter((name) => name.endsWith('.casebook'))
  copyFileSync(join(program.casesFolder, made), elsewhere)
})
test.afterAll(() => program.stop())

/** Starts the program once more, as a double click on a file does, and waits for its end. */
function startAgain(...words: string[]): number | null {
  const isRoot = process.getuid?.() === 0
  const { status } = spawnSync(
    isRoot && sandboxed ? join(import.meta.dirname, 'unprivileged.sh') : electronExecutable(),
    [
      ...(sandboxed ? [] : ['--no-sandbox']),
      appFolder,
      `--user-data-dir=${join(program.home, 'data')}`,
      ...words,
    ],
    { env: { ...process.env, CASEBOOK_HOME: program.home }, timeout: 30_000 },
  )
  return status
}

test('a second start ends; the case at work stays, and the other is said to wait', async () => {
  expect(startAgain(elsewhere)).toBe(0)
  await expect(program.page.getByRole('status').getByText(/^second bay waits/)).toBeVisible()
  await expect(caseHeading(program.page)).toBeVisible()
  expect(program.app.windows()).toHaveLength(1)
})

test('without a case at work the case of the second start is the one to unlock', async () => {
  program = await lockCase(program)
  const card = program.page.getByRole('heading', { name: 'second bay' })
  await expect(program.page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await expect(card).toBeHidden()
  expect(startAgain(elsewhere)).toBe(0)
  await expect(card).toBeVisible()
  await unlock(program.page)
})

test('a second start with the case at work, or with none, only brings the window forward', async () => {
  expect(startAgain(elsewhere)).toBe(0)
  expect(startAgain()).toBe(0)
  await expect(caseHeading(program.page)).toBeVisible()
  await expect(program.page.getByText(/waits in the list of cases/)).toBeHidden()
})
