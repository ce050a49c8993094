import { expect, type Locator, test } from '@playwright/test'
import { htmlPage } from '../builders/html'
import { makeCase } from './analyst'
import { dropFiles } from './drop'
import { type Program, startProgram } from './program'
import { seriousFindings } from './serious-findings'

const utf8 = (text: string) => new TextEncoder().encode(text)

const ADDRESS = 'The list stands at https://harbour.example.org/list.html, says the office.'
const ARABIC = 'نفت وزارة الخارجية هذه الاتهامات، وقالت إنها لا أساس لها من الصحة.'
const HEAD = ['Name', 'Address', 'Place', 'Servers', 'State', 'Remark', 'Date']
const row = (number: number) =>
  [
    `Host ${number}`,
    `http://host${number}.example`,
    'The northern quay and the second building from the gate',
    number * 37,
    'open',
    'seen by two pilots on the same day and by the office',
    '2021-07-19',
  ].join(',')

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await makeCase(program.page, 'Reader')
  const page = htmlPage({
    head: '<title>Where the list stands</title>',
    body: `<article><p>${ADDRESS}</p><p dir="rtl">${ARABIC}</p></article>`,
  })
  const table = [HEAD.join(','), ...Array.from({ length: 90 }, (_, index) => row(index + 1))]
  await dropFiles(program.page, [
    { name: 'list.html', type: 'text/html', bytes: utf8(page) },
    { name: 'hosts.csv', type: 'text/csv', bytes: utf8(table.join('\n')) },
  ])
  await program.page.getByRole('gridcell', { name: 'S2', exact: true }).waitFor()
})
test.afterAll(() => program.stop())
test.describe.configure({ mode: 'serial' })

const open = async (source: string): Promise<Locator> => {
  const { page } = program
  await page.keyboard.press('Control+1')
  await page.getByRole('gridcell', { name: source, exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  const text = page.getByRole('document', { name: `Text of ${source}` })
  await text.waitFor()
  return text
}

/** What is on the clipboard after the key was pressed. */
async function expectCopied(words: string): Promise<void> {
  await program.page.keyboard.press('Control+c')
  await expect.poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(words)
}

test('an address looks defanged, is copied defanged, and is no link', async () => {
  const { page } = program
  const text = await open('S1')
  const shown = text.locator('.p', { hasText: 'The list stands' })
  const written = await shown
    .locator('.fang-scheme')
    .evaluate((element) => getComputedStyle(element, '::after').content)
  expect(written).toContain('hxxps://')
  await expect(shown.locator('.fang-dot')).toHaveCount(2)
  await expect(text.getByRole('link')).toHaveCount(0)
  const defanged = ADDRESS.replace('https://harbour.example.org', 'hxxps://harbour[.]example[.]org')
  await page.keyboard.press('ArrowDown')
  await expectCopied(defanged)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').locator('.rd-exact')).toHaveText(defanged)
  // The clip itself holds what the source says.
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('https://harbour.example.org')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('text that runs from the right stands at the right', async () => {
  const paragraph = (await open('S1')).locator('.p-text', { hasText: 'نفت' })
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('a wide table scrolls by itself, its header over every part of it', async () => {
  const text = await open('S2')
  const parts = text.getByRole('region', { name: 'Table' })
  await expect(parts.first().getByRole('columnheader')).toHaveText(HEAD)
  const pane = await text.evaluate((element) => [element.scrollWidth, element.clientWidth])
  expect(pane[0]).toBe(pane[1])
  const widths = () => parts.first().evaluate((one) => [one.scrollWidth, one.clientWidth])
  const [whole = 0, seen = 0] = await widths()
  expect(whole).toBeGreaterThan(seen)
  await text.evaluate((element) => element.scrollTo(0, 2600))
  await expect(parts.nth(1).getByRole('columnheader')).toHaveText(HEAD)
  await parts.nth(1).evaluate((one) => one.scrollTo(200, 0))
  await expect.poll(() => parts.first().evaluate((one) => one.scrollLeft)).toBe(200)
})

test('a row of a table is read, clipped and copied as any sentence', async () => {
  const { page } = program
  const text = await open('S2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(text.locator('tr .hl').first()).toHaveText('Host 1')
  await expectCopied(
    row(1).replaceAll(',', '\t').replace('http://host1.example', 'hxxp://host1[.]example'),
  )
  await expect.poll(() => seriousFindings(page)).toEqual([])
  expect(program.complaints).toEqual([])
})
