import { expect, test } from '@playwright/test'
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

const panel = () => program.page.getByRole('region', { name: 'Findings' })
const row = (words: string) => panel().getByRole('listitem').filter({ hasText: words })
const editor = () => program.page.getByLabel('Text of the briefing')

test('while a line is written its findings appear in the text and beneath it', async () => {
  const { page } = program
  await makeCase(page, 'Harbour pilots')
  await dropFiles(page, exampleFiles)
  await expect(page.getByRole('grid', { name: 'Sources' }).getByRole('row')).toHaveCount(
    1 + exampleFiles.length,
  )
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
  await page.keyboard.press('n')
  await editor().getByText('Bottom line').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Clearly the port may possibly close.')
  await expect(row('Unsourced')).toBeVisible()
  await expect(row('Stacked hedges')).toBeVisible()
  await expect(panel().getByText('1 stops the export')).toBeVisible()
  await expect(editor().locator('.br-found')).toHaveText(['Clearly', 'may possibly'])
})

test('F7 walks the findings and Alt Enter mends the chosen one', async () => {
  const { page } = program
  await page.keyboard.press('F7')
  await expect(row('Unsourced')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Shift+F7')
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  await expect(row('Stacked hedges')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Alt+Enter')
  await expect(editor()).toContainText('Clearly the port may close.')
  await expect(row('Stacked hedges')).toHaveCount(0)
  await row('Empty intensifier')
    .getByRole('button', { name: /^Take out/ })
    .click()
  await expect(editor()).toContainText('The port may close.')
})

test('a finding that stops the export is dismissed with a reason, which the journal keeps', async () => {
  const { page } = program
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/1 finding stops the export: line 1\./)).toBeVisible()
  await page.keyboard.press('F7')
  await expect(row('Unsourced')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Alt+Delete')
  const dialog = page.getByRole('dialog', { name: 'Dismiss the finding in line 1' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the reviewer.')
  await dialog.getByRole('button', { name: 'Dismiss finding' }).click()
  await expect(row('Unsourced')).toHaveCount(0)
  await panel().getByRole('button', { name: 'Show 1 dismissed' }).click()
  await expect(row('Unsourced')).toContainText('Agreed with the reviewer.')
  await page.keyboard.press('Control+5')
  await expect(page.getByText(/Dismiss finding “Unsourced” of line 1/).first()).toBeVisible()
})

test('a judgement takes a term of the chosen scale, an assumption what follows if it is wrong', async () => {
  const { page } = program
  await page.keyboard.press('Control+4')
  await page.getByText('Title block').first().click()
  await page.getByRole('button', { name: /Scale of likelihood/ }).click()
  await page.getByRole('option', { name: 'PHIA yardstick' }).click()
  await page.getByText('Key judgements').first().click()
  await editor().getByText('The port may close.').click()
  await page.keyboard.press('Control+Shift+j')
  const assumption = page.getByRole('dialog', { name: 'Assumption' })
  await assumption.getByRole('textbox').fill('The ships wait outside.')
  await assumption.getByRole('button', { name: 'Set assumption' }).click()
  await expect(editor()).toContainText('If it is wrong')
  await page.keyboard.press('Control+j')
  const judgement = page.getByRole('dialog', { name: 'Judgement' })
  // What only has the focus is not chosen.
  await page.keyboard.press('ArrowDown')
  await judgement.getByRole('button', { name: 'Set judgement' }).click()
  await expect(editor()).toContainText('Likelihoodnot set')
  await page.keyboard.press('Control+j')
  await judgement.getByRole('option', { name: /highly likely/ }).click()
  await judgement.getByRole('textbox', { name: /more likely/ }).fill('A second ship.\nFog.')
  await judgement.getByRole('button', { name: 'Set judgement' }).click()
  await expect(editor()).toContainText('highly likely (80–90\u202f%)')
  await expect(editor()).toContainText('2 indicators')
  await page.keyboard.press('Control+z')
  await expect(editor()).toContainText('Likelihoodnot set')
})

test('nothing was complained of on the way', () => {
  expect(program.complaints).toEqual([])
})
