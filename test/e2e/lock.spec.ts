import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { caseHeading, makeCase, unlock } from './analyst'
import { type Program, startProgram } from './program'

const TITLE = 'Harbour pilots of Kestrel Bay'
/** Main looks every 10 s whether somebody is there. */
const NOTICED = { timeout: 20_000 }

let program: Program
let page: Page
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  program = await startProgram()
  page = program.page
  await makeCase(page, TITLE)
})
test.afterAll(() => program.stop())

const windows = () =>
  program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ id, webContents }) => ({
      id,
      process: webContents.getOSProcessId(),
      at: webContents.getURL(),
    })),
  )

const databases = (): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted())

/** Has the window replaced and goes on in the next one. */
async function replaced(how: () => Promise<unknown>): Promise<void> {
  const next = program.app.waitForEvent('window', { timeout: 30_000 })
  // The window may be gone before the driver's press is done.
  await how().catch(() => {})
  page = await next
  page.on('pageerror', ({ message }) => program.complaints.push(message))
  await page.waitForLoadState()
}

/** Nothing of the case is left on the page, and the case is there to be unlocked. */
async function expectLocked(): Promise<void> {
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  expect(await page.content()).not.toContain(TITLE)
}

const happens = (event: 'suspend' | 'lock-screen') =>
  program.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)

/** Lets the system say that nobody has been there for so long. */
const idleFor = (seconds: number) =>
  program.app.evaluate(({ powerMonitor }, time) => {
    powerMonitor.getSystemIdleTime = () => time
  }, seconds)

const countdown = () => page.getByRole('alert').filter({ hasText: 'The case locks in 20 s' })

test('F8 ends the window with its process; another asks for the passphrase', async () => {
  const [before] = await windows()
  const known = await databases()
  expect(known).not.toEqual([])
  await replaced(() => page.keyboard.press('F8'))
  await expectLocked()
  const after = await windows()
  expect(after).toHaveLength(1)
  expect(after[0]?.at).toBe(before?.at)
  expect(after[0]?.id).not.toBe(before?.id)
  expect(after[0]?.process).not.toBe(before?.process)
  expect(await databases()).toEqual(known)
})

test('a verified copy was made when it was locked', async () => {
  const backups = join(program.casesFolder, 'Backups')
  await expect(() => expect(readdirSync(backups)).toHaveLength(1)).toPass()
  const list = page.getByRole('region', { name: 'Backups' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
})

test('the passphrase leads back into the case', async () => {
  await unlock(page)
  await expect(page.getByRole('button', { name: `Case: ${TITLE}` })).toBeVisible()
})

test('words typed a moment before are there when it is opened again', async () => {
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
  await page.keyboard.press('n')
  const editor = () => page.getByLabel('Text of the briefing')
  await editor().getByText('Bottom line').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two pilots left before dawn.')
  await replaced(() => page.keyboard.press('F8'))
  await expectLocked()
  await unlock(page)
  await page.keyboard.press('Control+4')
  await expect(editor().getByText('Two pilots left before dawn.')).toBeVisible()
})

test('in the briefing Ctrl L cites, elsewhere it locks', async () => {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await expect(caseHeading(page)).toBeVisible()
  await replaced(() => page.keyboard.press('Control+l'))
  await expectLocked()
  await unlock(page)
})

test('the button of the title bar locks too', async () => {
  await replaced(() => page.getByRole('button', { name: 'Lock the case' }).click())
  await expectLocked()
})

test('F8 is heard through an open dialog', async () => {
  await unlock(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await replaced(() => page.keyboard.press('F8'))
  await expectLocked()
})

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`the case locks with the computer: ${event}`, async () => {
    await unlock(page)
    await replaced(() => happens(event))
    await expectLocked()
  })
}

test('a window that does not answer is replaced all the same', async () => {
  await unlock(page)
  // It is never done; the driver hears that the page is gone.
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {})
  await replaced(() => happens('lock-screen'))
  await expectLocked()
})

test('a window whose process ends by itself comes back locked', async () => {
  await unlock(page)
  await replaced(() =>
    program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  )
  await expectLocked()
})

test('the case locks when nobody is there for as long as was set', async () => {
  await unlock(page)
  await idleFor(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lock after 15')
  await page.keyboard.press('Enter')
  await idleFor(15 * 60 - 20)
  await expect(countdown()).toHaveCount(1, NOTICED)
  await replaced(() => idleFor(15 * 60))
  await idleFor(0)
  await expectLocked()
})

test('it says so before, and any key keeps the case open', async () => {
  await unlock(page)
  await idleFor(15 * 60 - 20)
  await expect(countdown()).toHaveCount(1, NOTICED)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(`${impact}`))
  expect(serious.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('x')
  await expect(countdown()).toHaveCount(0)
  await expect(caseHeading(page)).toBeVisible()
  await idleFor(0)
})

test('a window that a script emptied is replaced', async () => {
  await replaced(() => page.keyboard.press('F8'))
  await expectLocked()
  await replaced(() => page.evaluate(() => void (location.href = 'about:blank')))
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
})

test('nothing was amiss on any page', () => {
  expect(program.complaints).toEqual([])
})
