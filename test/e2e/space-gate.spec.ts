import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { golden, settingsSeen, watchSettings } from './effective-settings'
import { type Program, startProgram } from './program'
import { mountSmallDisk, type SmallDisk } from './small-disk'

const MIB = 1 << 20
/** An eighth of a disk of this size, 32 MiB, must be free. */
const DISK_BYTES = 256 * MIB
const RESERVE_BYTES = 16 * MIB

const FULL = 'The disk is too full to open a case'

let disk: SmallDisk
let program: Program
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const mounted = mountSmallDisk(DISK_BYTES)
  if (typeof mounted === 'string') return test.skip(true, mounted)
  disk = mounted
  mkdirSync(join(disk.path, 'data'))
  // As an earlier start on a disk with room had set it aside.
  writeFileSync(reserve(), Buffer.alloc(RESERVE_BYTES, 1))
  disk.fill(24 * MIB)
  program = await startProgram([], disk.path)
})
test.afterAll(async () => {
  await program?.app.close()
  disk?.remove()
})

const reserve = () => join(disk.path, 'data/ballast')
const answer = (page: Page) => page.getByRole('status')

/** The window that takes the place of this one. */
async function replaced(how: () => Promise<unknown>): Promise<Page> {
  const next = program.app.waitForEvent('window')
  // The window may be gone before the driver's press is done.
  await how().catch(() => {})
  return next
}

test('on a full disk a page opens that has no database, and says what to do', async () => {
  const { page } = program
  await expect(page.getByRole('heading', { name: FULL })).toBeVisible()
  await expect(page.getByText('32 MB', { exact: true })).toBeVisible()
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(existsSync(join(disk.path, 'data/Partitions/casebook/IndexedDB'))).toBe(false)
})

test('that page may ask main for nothing of the cases', async () => {
  const asked = await program.page.evaluate(async () => {
    const { casebook } = window as unknown as { casebook: Abilities }
    return Promise.all([casebook.casesList(), casebook.settingsRead(), casebook.appInfo()])
  })
  expect(asked.map((said) => (said.ok ? 'answered' : said.error.kind))).toEqual([
    'denied',
    'denied',
    'denied',
  ])
})

test('it runs with the preferences, headers and rules of its golden file', async () => {
  const { app, page } = program
  await watchSettings(app)
  expect(await settingsSeen(app)).toEqual({ [page.url()]: golden.windows[page.url()] })
})

for (const look of ['light', 'dark'] as const) {
  test(`it has nothing serious against it, ${look}`, async () => {
    await program.page.emulateMedia({ colorScheme: look })
    await expect(program.page.locator(`html[data-theme=${look}]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: program.page as never })
      .setLegacyMode()
      .analyze()
    const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(`${impact}`))
    expect(serious.map(({ id }) => id)).toEqual([])
  })
}

test('without space, checking again says what is missing', async () => {
  await program.page.keyboard.press('r')
  await expect(answer(program.page)).toHaveText(/free, \d(\.\d)? MB too little\.$/)
})

test('with space it makes way for the cases', async () => {
  disk.makeSpace(16 * MIB)
  const page = await replaced(() =>
    program.page.getByRole('button', { name: 'Check again' }).click(),
  )
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  expect(existsSync(reserve())).toBe(true)
  const asked = await page.evaluate(() =>
    (window as unknown as { casebook: Abilities }).casebook.spaceUseReserve(),
  )
  expect(asked.ok).toBe(false)
})

test('the reserve opens the way for once', async () => {
  await program.app.close()
  disk.fill(24 * MIB)
  program = await startProgram([], disk.path)
  await expect(program.page.getByText('With it cases open again')).toBeVisible()
  const page = await replaced(() =>
    program.page.getByRole('button', { name: 'Use the reserve' }).click(),
  )
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  expect(existsSync(reserve())).toBe(false)
})
