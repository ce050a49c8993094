import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { readDocx } from '../../renderer/airlock/office/read-docx'
import { readPdf } from '../builders/read-pdf'
import { makeCase } from './analyst'
import { dropFiles } from './drop'
import { exampleFiles } from './example-files'
import { type Program, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
})
test.afterAll(() => program.stop())
test.describe.configure({ mode: 'serial' })

test('a case is made', async () => {
  const { page } = program
  await makeCase(page, 'Harbour pilots')
  await expect(page.getByRole('note', { name: 'Marking, top' })).toHaveText('TLP:AMBER')
  await expect(page.getByRole('note', { name: 'Marking, bottom' })).toHaveText('TLP:AMBER')
})

test('three dropped files become sources, a fourth with the same bytes does not', async () => {
  const { page } = program
  await dropFiles(page, exampleFiles)
  const table = page.getByRole('grid', { name: 'Sources' })
  await expect(table.getByRole('row')).toHaveCount(1 + exampleFiles.length)
  await dropFiles(page, [{ ...(exampleFiles[1] as (typeof exampleFiles)[1]), name: 'copy.txt' }])
  await expect(page.getByText('Same bytes as S2')).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(1 + exampleFiles.length)
})

test('a source is rated, with a reason', async () => {
  const { page } = program
  await page.getByRole('gridcell', { name: 'Statement on the harbour servers' }).click()
  await page.keyboard.press('b')
  await page
    .getByRole('textbox', { name: 'Reason' })
    .fill('Speaks for itself and names its grounds')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('radio', { name: /^B, / })).toBeChecked()
})

test('a passage is clipped, coded, graded and tagged from the keyboard', async () => {
  const { page } = program
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await expect(page.getByRole('document', { name: 'Text of S1' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^c1 / })).toBeVisible()
  await page.keyboard.press('c')
  await page.getByRole('dialog', { name: 'Code of c1' }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('2')
  await expect(
    page.getByRole('button', { name: /^c1 Attribution reliability B.*credibility 2/ }),
  ).toBeVisible()
  await page.keyboard.press('a')
  await page.getByRole('combobox', { name: 'Actor' }).fill('Neighbouring service')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Type of actor' }).fill('agency')
  await expect(page.getByRole('option', { selected: true })).toContainText(/agency/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Actors 1' })).toBeVisible()
})

test('the actor leads back to the passage', async () => {
  const { page } = program
  await page.keyboard.press('Control+3')
  await page.getByText('Neighbouring service').first().click()
  await page.getByText('holds actors affiliated', { exact: false }).first().click()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('document', { name: 'Text of S1' })).toBeVisible()
})

test('a line is written, cited, and the pages beside it show it', async () => {
  const { page } = program
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
  // The card of the actor went with its screen; what stands here instead is read aloud.
  await expect(page.locator('.empty')).toBeFocused()
  await page.keyboard.press('n')
  const editor = page.getByLabel('Text of the briefing')
  await editor.getByText('Bottom line').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The ministry blames a neighbouring service. ')
  await page.keyboard.press('Control+l')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(editor.getByText('S1 ¶1')).toBeVisible()
  await expect(page.getByRole('img', { name: /page 1/i })).toBeVisible()
})

test('the briefing leaves as a marked, linked PDF', async () => {
  const { app, page, home } = program
  const path = join(home, 'briefing.pdf')
  // The system's own dialog cannot be driven; the analyst's answer is given for it.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+e')
  await expect(page.getByText(path)).toBeVisible()
  const pdf = await readPdf(new Uint8Array(readFileSync(path)))
  for (const { runs, height } of pdf.pages) {
    const banners = runs.filter(({ text }) => text === 'TLP:AMBER').map(({ y }) => y / height)
    expect(Math.max(...banners)).toBeGreaterThan(0.9)
    expect(Math.min(...banners)).toBeLessThan(0.1)
  }
  const words = pdf.pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(words).toContain('The ministry blames a neighbouring service.')
  expect(pdf.outline).toContain('Bottom line')
  expect(pdf.tagged).toBe(true)
  // The citation leads to its source, and the source back to the citation.
  expect(pdf.links.length).toBeGreaterThanOrEqual(2)
})

test('it leaves in every other form too, chosen by key', async () => {
  const { app, page, home } = program
  for (const [letter, form, beginning] of [
    ['w', 'docx', 'PK'],
    ['h', 'html', '<!doctype html>'],
    ['m', 'md', '**TLP:AMBER**'],
  ] as const) {
    const path = join(home, `briefing.${form}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.keyboard.press('Control+Shift+E')
    await page.getByRole('dialog', { name: 'Export without signed evidence' }).waitFor()
    await page.keyboard.press(letter)
    await page.keyboard.press('Enter')
    await expect(page.getByText(path)).toBeVisible()
    const file = readFileSync(path)
    expect(file.subarray(0, beginning.length).toString()).toBe(beginning)
    if (form === 'docx') {
      const { blocks, text } = (await readDocx(path, file)).text
      const lines = blocks.map(({ start, end }) => text.slice(start, end))
      expect(lines).toContainEqual(
        expect.stringMatching(/AMBER The ministry blames a neighbouring service\./),
      )
    }
  }
})

test('the case gets a marking scheme from a file, and keeps the briefing from readers below it', async () => {
  const { app, page } = program
  const scheme = fileURLToPath(
    new URL('../../assets/marking-schemes/national-style.json', import.meta.url),
  )
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never
  }, scheme)
  await page.getByRole('button', { name: /^Case: / }).click()
  await page.getByRole('menuitem', { name: 'Marking scheme' }).click()
  await page.getByRole('button', { name: 'Load a scheme file' }).click()
  await expect(page.getByText('cleared to SECRET, need to know')).toBeVisible()
  await page.getByRole('button', { name: 'Mark the case by it' }).click()
  await expect(page.getByRole('note', { name: 'Marking, top' })).toHaveText('CONTROLLED')
  await page.keyboard.press('Control+Shift+m')
  await page.getByText('a line above it keeps the briefing back').click()
  await page.getByRole('button', { name: /They may read at most/ }).click()
  await page.getByRole('option', { name: 'no limit on disclosure' }).click()
  await expect(page.getByText(/which is above it: nothing is composed/)).toBeVisible()
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  await expect(page.getByText(/The case itself is marked CONTROLLED/)).toBeVisible()
  await expect(page.getByRole('img', { name: /page 1/i })).toHaveCount(0)
})

test('nothing was complained of on the way', () => {
  expect(program.complaints).toEqual([])
})
