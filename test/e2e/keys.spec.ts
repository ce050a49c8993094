import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { encodeCaseHeader } from '../../shared/journal/case-header'
import { utf8 } from '../../shared/text/bytes'
import { frozenCaseFile } from '../builders/format-0-file'
import { caseHeading, unlock, writeDownRecoveryKey } from './analyst'
import { PASSPHRASE } from './command'
import { type Program, startProgram } from './program'
import { seriousFindings } from './serious-findings'

const OTHER = 'four lanterns under a copper roof'

let program: Program
let page: Page
/** The recovery key as it stands on paper. */
let paper: readonly string[]
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  program = await startProgram()
  page = program.page
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

const passphrase = () => page.getByLabel('Passphrase', { exact: true })
const alert = () => page.getByRole('alert').filter({ hasText: /\S/ })

async function close(): Promise<void> {
  await page.keyboard.press('Control+w')
  await expect(passphrase()).toBeFocused()
}

/** Nothing on the page keeps somebody from working, in light or in dark. */
async function expectAccessible(): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    expect(await seriousFindings(page), theme).toEqual([])
  }
}

/** Types in the focused field and submits it. */
async function give(words: string): Promise<void> {
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

async function command(name: string): Promise<Locator> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}

test('a new case takes a sound passphrase twice and a file name that says nothing', async () => {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Harbour pilots')
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('A. Tremblay')
  await expect(dialog.getByRole('textbox', { name: 'File name' })).toHaveValue(
    /^case-\d{4}-\d\d-\d\d$/,
  )
  const first = dialog.getByLabel('Passphrase', { exact: true })
  await expect(first).toHaveAttribute('type', 'password')
  await expect(first).toHaveAttribute('autocomplete', 'off')

  await first.fill('harbour')
  await page.keyboard.press('Enter')
  await expect(first).toHaveAccessibleDescription(/Too short/)
  await first.fill(PASSPHRASE)
  await dialog.getByLabel('The same again').fill(OTHER)
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('The same again')).toHaveAccessibleDescription(/not the same/)
  await dialog.getByLabel('The same again').fill(PASSPHRASE)
  await expectAccessible()
  await page.keyboard.press('Enter')
})

test('its recovery key is left by giving three words, or by saying what it means not to', async () => {
  const key = page.getByRole('alertdialog', { name: 'Recovery key' })
  await expect(key.getByRole('listitem')).toHaveCount(24, { timeout: 60_000 })
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('nobody can open the case')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(key).toBeVisible()

  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Word \d+ is missing\./)).toHaveCount(3)
  await expectAccessible()
  await page.keyboard.press('Escape')
  paper = await writeDownRecoveryKey(page)
  await expect(caseHeading(page)).toBeVisible()
})

test('a wrong passphrase is said at its field, which is empty then; later ones wait', async () => {
  await close()
  for (const attempt of [1, 2, 3]) {
    await give(`not it ${attempt}`)
    await expect(page.getByText(/^Deriving the key|^Opening/)).toBeHidden()
    await expect(passphrase()).toHaveAccessibleDescription(/does not open the case/)
    await expect(passphrase()).toHaveValue('')
    await expect(passphrase()).toBeFocused()
  }
  await expect(page.getByText(/3 attempts to unlock it failed/)).toBeVisible()
  await expectAccessible()
  await give(PASSPHRASE)
  await expect(caseHeading(page)).toBeVisible({ timeout: 30_000 })
  expect(await page.content()).not.toContain(PASSPHRASE)
})

test('the recovery key opens the case, and says when it is not one', async () => {
  await close()
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  const field = page.getByRole('textbox', { name: 'Recovery key' })
  await expect(field).toBeFocused()
  await give(paper.slice(1).join(' '))
  await expect(field).toHaveAccessibleDescription(/these are 23/)
  await field.fill('')
  await give(paper.map((word, place) => `${place + 1}. ${word}`).join('\n'))
  await expect(caseHeading(page)).toBeVisible({ timeout: 30_000 })
})

/** The system's own dialog cannot be driven, so main gives the answer: the number of a button. */
const answerDialogs = (response: number) =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = (async () => ({ response: chosen, checkboxChecked: false })) as never
  }, response)

test('the lock of another computer counts until the analyst says that nobody holds it', async () => {
  await close()
  const [name = ''] = readdirSync(program.casesFolder).filter((file) => file.endsWith('.casebook'))
  const lock = join(program.casesFolder, `.${name}.lock`)
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'quay-7' }))
  await answerDialogs(0)
  await give(PASSPHRASE)
  await expect(alert().filter({ hasText: 'on the computer quay-7' })).toBeVisible()
  await answerDialogs(1)
  await passphrase().fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(caseHeading(page)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(lock, 'utf8')).not.toContain('quay-7')
})

test('the passphrase is changed with the one until now', async () => {
  const dialog = await command('Change the passphrase')
  await dialog.getByLabel('Current passphrase').fill(OTHER)
  await dialog.getByLabel('New passphrase').fill(OTHER)
  await dialog.getByLabel('The same again').fill(OTHER)
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Current passphrase')).toHaveAccessibleDescription(
    /does not open/,
    { timeout: 30_000 },
  )
  await dialog.getByLabel('Current passphrase').fill(PASSPHRASE)
  await dialog.getByLabel('New passphrase').fill(OTHER)
  await dialog.getByLabel('The same again').fill(OTHER)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The passphrase was changed.')).toBeVisible({ timeout: 30_000 })
  await close()
  await give(PASSPHRASE)
  await expect(alert()).toContainText('does not open the case', { timeout: 30_000 })
  await unlock(page, OTHER)
})

test('a new recovery key takes the place of the old one', async () => {
  const dialog = await command('Make a new recovery key')
  await expectAccessible()
  await dialog.getByLabel('Passphrase', { exact: true }).fill(OTHER)
  await page.keyboard.press('Enter')
  const next = await writeDownRecoveryKey(page)
  await expect(page.getByText('The new recovery key opens the case')).toBeVisible()
  expect(next).not.toEqual(paper)
  await close()
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await give(paper.join(' '))
  await expect(alert()).toContainText('does not open the case', { timeout: 30_000 })
  await give(next.join(' '))
  await expect(caseHeading(page)).toBeVisible({ timeout: 30_000 })
})

test('a case of format 0 is sealed, and its unsealed file is named', async () => {
  put('skarn point', frozenCaseFile())
  await close()
  await page.keyboard.insertText('half a passph')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'skarn point' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(passphrase()).toHaveValue('')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Not sealed')).toHaveCount(2)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Seal “skarn point”' })
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The same again').fill(PASSPHRASE)
  await expectAccessible()
  await page.keyboard.press('Enter')
  await writeDownRecoveryKey(page)
  await expect(page.getByText('whoever can read this disk can read it')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Keep it and open the case' }).click()
  await expect(caseHeading(page)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+w')
  await page
    .getByRole('gridcell', { name: /^skarn point\b/ })
    .first()
    .waitFor()
  await expect(page.getByRole('grid').getByText('Not sealed')).toHaveCount(1)
})

for (const [what, bytes, sentence] of [
  ['no case file', utf8('%PDF-1.7 and thirty-two bytes more of it'), /not a case file/],
  ['a file cut short', utf8('CASEBOOK'), /ends within its header/],
  ['a newer file', newer(), /reads up to format 1/],
] as const) {
  test(`${what} says so`, async () => {
    put(what, bytes)
    await page.reload()
    await page.getByRole('gridcell', { name: what }).click()
    await expect(alert()).toContainText(sentence)
    await expect(passphrase()).toBeHidden()
  })
}

test('F8 locks a new case while its recovery key is being read', async () => {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Lamp oil')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The same again').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Recovery key' }).waitFor({ timeout: 60_000 })
  const next = program.app.waitForEvent('window', { timeout: 30_000 })
  // The window may be gone before the driver's press is done.
  await page.keyboard.press('F8').catch(() => {})
  page = await next
  await expect(passphrase()).toBeFocused()
  await unlock(page)
})

test('no page complained', () => {
  expect(program.complaints).toEqual([])
})

/** Puts a file among the cases. The program may run as another user than the test. */
function put(name: string, bytes: Uint8Array): void {
  const path = join(program.casesFolder, `${name}.casebook`)
  writeFileSync(path, bytes)
  chmodSync(path, 0o666)
}

function newer(): Uint8Array {
  const header = encodeCaseHeader({ format: 1, generation: 1, fileId: new Uint8Array(16) })
  new DataView(header.buffer).setUint16(8, 2, true)
  return header
}
