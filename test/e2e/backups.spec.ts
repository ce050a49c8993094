import type * as fileModule from 'node:fs'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { caseHeading, makeCase, unlock } from './analyst'
import { newHome, type Program, startProgram } from './program'

const TITLE = 'Harbour pilots'
const home = newHome()
let program: Program
test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  await program.app.close().catch(() => {})
  rmSync(home, { recursive: true, force: true })
})

const copies = () => {
  const folder = join(home, 'cases/Backups')
  return existsSync(folder) ? readdirSync(folder) : []
}
const list = (page: Page) => page.getByRole('region', { name: 'Backups' })

/** Lets the beginning of a copy take as long as all of a large case does, or fail. */
const haveCopies = (code: 'ENOSPC' | null) =>
  program.app.evaluate((_, failure) => {
    // Main takes the engine's other file module for the files of analysts.
    const { promises } = process.getBuiltinModule('original-fs') as typeof fileModule
    const { open } = promises
    promises.open = async (path, flags, ...rest) => {
      if (String(path).includes('Backups') && flags === 'wx+') {
        if (failure !== null) throw Object.assign(new Error(failure), { code: failure })
        await new Promise((resolve) => setTimeout(resolve, 1_500))
      }
      return open(path, flags, ...rest)
    }
    process.getBuiltinModule('module').syncBuiltinESMExports()
  }, code)

test('the program ends only when the backup of its last session is whole', async () => {
  program = await startProgram([], home)
  await makeCase(program.page, TITLE)
  await haveCopies(null)
  const ended = program.app.waitForEvent('close')
  await program.page
    .getByRole('button', { name: 'Close the window' })
    .click()
    .catch(() => {})
  await ended
  expect(copies()).toEqual([expect.stringMatching(/^case-.*\.casebook$/)])
})

test('a backup is restored beside its case and opens with the passphrase', async () => {
  program = await startProgram([], home)
  const { page } = program
  await list(page)
    .getByRole('button', { name: /^Restore the backup of/ })
    .click()
  await expect(page.getByRole('heading', { name: /^case-.* restored / })).toBeVisible()
  await expect(list(page).getByText('No backup yet.')).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('button', { name: `Case: ${TITLE}` })).toBeVisible()
})

test('a backup that fails says so and takes nothing from the case', async () => {
  const { page } = program
  await haveCopies('ENOSPC')
  await page.keyboard.press('Control+w')
  await expect(page.getByRole('alert').filter({ hasText: 'Backup failed' })).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('contentinfo').getByText('Backup failed')).toBeVisible()
  await expect(caseHeading(page)).toBeVisible()
})
