import { expect, type Locator, test } from '@playwright/test'
import { demoCase, unlockDemoCase } from './demo-case'
import { newHome, type Program, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  const home = newHome()
  program = await startProgram([demoCase(home)], home)
  await unlockDemoCase(program.page)
  await program.page.keyboard.press('Control+4')
  await editor().waitFor()
})
test.afterAll(() => program.stop())
test.describe.configure({ mode: 'serial' })

const editor = () => program.page.getByLabel('Text of the briefing')
const heading = (words: string) => editor().locator('.br-heading', { hasText: words })
const outline = () => program.page.getByRole('navigation', { name: 'Outline and clips' })
const rows = () => outline().locator('[data-section] > .li:not(.is-shown)')
/** The line beneath a heading. */
const lineAfter = (before: Locator) => before.locator('xpath=following-sibling::*[1]')

test('a list is typed, and a table is filled by keys and from a spreadsheet', async () => {
  const { page, app } = program
  await heading('What governments said').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- First of the list')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(editor().locator('[data-form="bullet"] .br-body')).toHaveText(['First of the list'])
  await page.keyboard.press('Control+Shift+T')
  await page.keyboard.type('Who says what')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Who')
  await page.keyboard.press('Alt+Shift+Delete')
  await expect(editor().getByRole('columnheader')).toHaveCount(2)
  await app.evaluate(({ clipboard }) => clipboard.writeText('Speaker\tDay\nA\t1\nB\t2\nC\t3'))
  await page.keyboard.press('Control+v')
  await expect(editor().getByRole('cell')).toHaveText(['A', '1', 'B', '2', 'C', '3'])
  await expect(outline().getByText('Table 1, Who says what')).toBeVisible()
})

for (const { where, made } of [
  { where: 'a line made in the same frame', made: 1 },
  { where: 'the line above one made in the same frame', made: 2 },
]) {
  test(`a letter typed in ${where} stands in the line`, async () => {
    const { page } = program
    await heading('The denial').click()
    await page.keyboard.press('End')
    await editor().evaluate((text, lines) => {
      const key = { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }
      for (let line = 0; line < lines; line++) text.dispatchEvent(new KeyboardEvent('keydown', key))
      if (lines > 1) getSelection()?.modify('move', 'backward', 'line')
      document.execCommand('insertText', false, 'T')
    }, made)
    const line = lineAfter(heading('The denial')).locator('.br-sentence')
    await expect(line).toHaveText('T')
    for (let step = 0; step <= made; step++) await page.keyboard.press('Control+z')
  })
}

test('words are replaced everywhere in one change, which one undo takes back', async () => {
  const { page } = program
  const before = await editor().textContent()
  await heading('What governments said').click()
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search')
  await bar.getByRole('textbox', { name: 'Find in the text' }).fill('APT40')
  await expect(bar.getByRole('status')).toHaveText(/^\d+ of \d+$/)
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Enter')
    await expect(editor().locator('.br-sought.is-chosen')).toBeInViewport()
  }
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('Group 40')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(bar.getByRole('status')).toHaveText(/^\d+ places changed$/)
  await expect(editor()).not.toContainText('APT40')
  await page.keyboard.press('Escape')
  await expect(editor()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => editor().textContent()).toBe(before)
})

test('a line is copied with its citations, and what comes from elsewhere as text', async () => {
  const { page } = program
  const line = lineAfter(heading('The denial'))
  const chips = await line.locator('.cite').count()
  expect(chips).toBeGreaterThan(0)
  await line.locator('.br-sentence').click({ clickCount: 3 })
  await page.keyboard.press('Control+c')
  await heading('The denial').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect.poll(() => lineAfter(heading('The denial')).locator('.cite').count()).toBe(chips)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'From elsewhere')
    data.setData('text/html', '<b id="foreign">From elsewhere</b>')
    const paste = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste))
  })
  await expect(editor()).toContainText('From elsewhere')
  await expect(editor().locator('#foreign')).toHaveCount(0)
})

test('a clip is dragged into a line, and a section to another place', async () => {
  await outline().getByRole('radio', { name: 'Clips' }).click()
  const line = lineAfter(heading('The denial'))
  const chips = await line.locator('.cite').count()
  await outline().locator('.br-clip').first().dragTo(line.locator('.br-sentence'))
  await expect(line.locator('.cite')).toHaveCount(chips + 1)
  await outline().getByRole('radio', { name: 'Outline' }).click()
  const denial = rows().filter({ hasText: 'The denial' })
  await denial.dragTo(rows().filter({ hasText: 'Two conflicts' }), {
    targetPosition: { x: 20, y: 25 },
  })
  await expect(rows().filter({ hasText: /The denial|Two conflicts/ })).toHaveText([
    /^3 Two conflicts/,
    /^4 The denial/,
  ])
})

test('a section moves by keys from the outline, and the keys stay there', async () => {
  const { page } = program
  const denial = rows().filter({ hasText: 'The denial' })
  await denial.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(denial).toHaveText(/^3 The denial/)
  await expect(denial).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(denial).toHaveText(/^4 The denial/)
})

test('a section is left out and stays in the text', async () => {
  const { page } = program
  await heading('Two conflicts').click()
  await page.keyboard.press('Control+Shift+H')
  await expect(rows().filter({ hasText: 'Two conflicts' })).toContainText('left out')
  await expect(rows().filter({ hasText: 'The denial' })).toHaveText(/^3 The denial/)
  await expect(heading('Two conflicts')).toBeVisible()
})

test('a page leads to its line in the text, a line in the text to its page, and both follow the keys', async () => {
  const { page } = program
  const preview = page.getByRole('region', { name: 'Page preview' })
  const picture = preview.getByRole('img')
  await lineAfter(heading('What is missing')).locator('.br-sentence').click()
  await expect(preview.getByText(/^Page [2-9] of \d+$/)).toBeVisible()
  const current = preview.locator('.br-place[aria-current="true"]')
  await expect(current).toHaveCount(1)
  await expect(picture.locator('path').first()).toBeAttached()
  const before = await picture.innerHTML()
  await page.keyboard.press('End')
  await page.keyboard.type(' Written meanwhile.')
  await expect.poll(() => picture.innerHTML()).not.toBe(before)
  const lineId = await lineAfter(heading('What is missing')).getAttribute('data-line')
  await preview.getByRole('button', { name: 'Previous page' }).click()
  await expect(current).toHaveCount(0)
  await preview.getByRole('button', { name: /^Place 2 of page/ }).click()
  await expect(editor()).toBeFocused()
  await expect(current).toHaveCount(1)
  const caretLine = () =>
    page.evaluate(() => {
      const at = document.getSelection()?.anchorNode
      return at?.parentElement?.closest<HTMLElement>('[data-line]')?.dataset.line
    })
  expect(await caretLine()).not.toBe(lineId)
  await current.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(preview.getByRole('button', { name: /^Place 3 of page/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('nothing was complained of on the way', () => {
  expect(program.complaints).toEqual([])
})
