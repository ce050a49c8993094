import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { asText, inventedWords, replacedWords } from '../builders/edited-text'
import { importFiles, makeCase } from './analyst'
import { dropFiles } from './drop'
import { type Program, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await makeCase(program.page, 'Harbour pilots')
})
test.afterAll(() => program.stop())
test.describe.configure({ mode: 'serial' })

const text = (name: string, content: string) => ({
  name,
  type: 'text/plain',
  bytes: new TextEncoder().encode(content),
})
const panelOf = (page: Page) => page.getByRole('region', { name: 'Import' })
/** What a screen reader hears of the import. */
const spoken = (page: Page) => panelOf(page).getByRole('status')
const rowsOf = (page: Page) => page.getByRole('grid', { name: 'Sources' }).getByRole('row')

test('an import is paused, resumed, and is there to the last file', async () => {
  const { page } = program
  const notes = Array.from({ length: 300 }, (_, at) =>
    text(`note-${at}.txt`, `Note ${at}\n\n${asText(inventedWords(at + 1, 40))}`),
  )
  await dropFiles(page, notes)
  const panel = panelOf(page)
  await expect(spoken(page)).toContainText('Importing 300 files')
  await page.keyboard.press('p')
  await expect(spoken(page)).toContainText('Import of 300 files paused')
  await expect(spoken(page)).toContainText('to go')
  await page.keyboard.press('p')
  await expect(spoken(page)).toContainText('Imported 300 files', { timeout: 120_000 })
  await expect(spoken(page)).toContainText('300 added')
  // However many there are, only those in sight are in the page.
  expect(await panel.getByRole('listitem').count()).toBeLessThan(30)
  await page.keyboard.press('Shift+P')
  await expect(panel).toBeHidden()
})

test('what was cancelled is tried again, one by one and all together', async () => {
  const { page } = program
  const more = Array.from({ length: 200 }, (_, at) =>
    text(`more-${at}.txt`, `More ${at}\n\n${asText(inventedWords(at + 1000, 40))}`),
  )
  await dropFiles(page, more)
  const panel = panelOf(page)
  await expect(spoken(page)).toContainText('Importing 200 files')
  await page.keyboard.press('Shift+X')
  await expect(panel.getByRole('button', { name: /^Try .* again/ })).toBeVisible()
  await page.keyboard.press('Shift+T')
  await expect(spoken(page)).toContainText('200 added', { timeout: 120_000 })
  await panel.getByRole('button', { name: 'Put away' }).click()
})

test('a large file that was chosen and one that was dropped arrive whole', async () => {
  const { page, home } = program
  const large = (seed: number) => {
    const words = asText(inventedWords(seed, 2000)).trimEnd()
    return `${words}\n\n${`${asText(inventedWords(seed + 1, 60)).trim()}\n\n`.repeat(9000)}`
  }
  const path = join(home, 'chosen.txt')
  writeFileSync(path, large(5000))
  await importFiles(program, [path])
  const panel = panelOf(page)
  await expect(spoken(page)).toContainText('1 added', { timeout: 120_000 })
  await panel.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('match', { exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Put away' }).click()
  await page.evaluate((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.txt', { type: 'text/plain' }))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const at = { dataTransfer: transfer, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new DragEvent(type, at))
    }
  }, large(6000))
  await expect(spoken(page)).toContainText('1 added', { timeout: 120_000 })
  await panel.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('match', { exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Put away' }).click()
})

test('a copy is proposed, accepted, taken back and turned down; all of it is in the history', async () => {
  const { page } = program
  const words = inventedWords(9000, 400)
  await dropFiles(page, [
    text('article.txt', `The article\n\n${asText(words)}`),
    text('reprint.txt', `The reprint\n\n${asText(replacedWords(words, 0.01, 3))}`),
  ])
  await expect(spoken(page)).toContainText('2 added', { timeout: 60_000 })
  await page.keyboard.press('Shift+P')
  await expect(page.getByText('Perhaps derived 1')).toBeVisible({ timeout: 60_000 })
  await page.getByText('Perhaps derived 1').click()
  await expect(rowsOf(page)).toHaveCount(2)
  await rowsOf(page).nth(1).click()
  await expect(page.getByText(/^A copy of S503\?$/).first()).toBeVisible()
  await page.keyboard.press('y')
  await expect(
    page.getByRole('complementary').getByRole('button', { name: 'Origin', exact: true }),
  ).toHaveText('Derived from S503, The article')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^A copy of S503\?$/).first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText(/^A copy of S503\?$/)).toHaveCount(0)
  await page.getByText('History', { exact: true }).click()
  await expect(page.getByText('S504 is derived from S503').first()).toBeVisible()
  await expect(page.getByText('S504 is not derived from S503').first()).toBeVisible()
  expect(program.complaints).toEqual([])
})
