import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { scannedPdf } from '../builders/pictures'
import { importFiles, importOutcomes, makeCase } from './analyst'
import { drawnPage, letterSize } from './drawn-page'
import { type Program, startProgram } from './program'

let program: Program
test.beforeEach(async () => {
  program = await startProgram()
})
test.afterEach(() => program.stop())

const DPI = 150
const SENTENCE = 'The pilot station at Skarn Point kept its own log of every ship that waited.'
/** More than there is time for while they are imported. */
const PAGES = 28

test('what import had no time for is recognised on request, cancelled and undone', async () => {
  test.setTimeout(300_000)
  const { page, home } = program
  const drawn = await drawnPage(page, { paragraphs: [SENTENCE], dpi: DPI })
  await makeCase(page, 'Skarn Point')
  const path = join(home, 'log.pdf')
  writeFileSync(path, scannedPdf(Array<Uint8Array>(PAGES).fill(drawn), letterSize(DPI), DPI))
  await importFiles(program, [path])
  await importOutcomes(page)
  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await expect(page.getByText(/were recognised by machine/)).toBeVisible()
  const lines = page.locator('.p-text', { hasText: SENTENCE })
  const atImport = await lines.count()
  expect(atImport).toBeGreaterThan(0)
  expect(atImport).toBeLessThan(PAGES)

  const recognise = page.getByRole('button', { name: 'Recognise text' })
  await recognise.click()
  await expect(page.getByText(`Recognising words: page 2 of ${PAGES - atImport}`)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(recognise).toBeVisible()
  await expect(lines).toHaveCount(atImport)

  // A clip on what stands there: words that are added must not move it.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^c1 / })).toBeVisible()
  await expect(page.getByText(/^recognised by machine, confidence \d\d of 100$/)).toBeVisible()

  await recognise.click()
  await expect(lines).toHaveCount(PAGES, { timeout: 200_000 })
  await expect(
    page.getByText(`Words were recognised on pages ${atImport + 1} to ${PAGES}`),
  ).toBeVisible()
  await expect(recognise).toBeHidden()
  await expect(page.getByRole('button', { name: /^c1 / })).toBeVisible()

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(lines).toHaveCount(atImport)
  await expect(recognise).toBeVisible()
  expect(program.complaints).toEqual([])
})

test('a picture is shown as it looks, with its words where they stand', async () => {
  const { page, home } = program
  const drawn = await drawnPage(page, { paragraphs: [SENTENCE], dpi: DPI })
  await makeCase(page, 'Skarn Point')
  const paths = [
    ['photo.jpg', drawn],
    [
      'plan.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="9" height="9"/></svg>',
    ],
  ].map(([name, content]) => {
    const path = join(home, name as string)
    writeFileSync(path, content as Uint8Array)
    return path
  })
  await importFiles(program, paths)
  expect((await importOutcomes(page)).map(({ name }) => name)).toEqual(['photo.jpg', 'plan.svg'])

  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  const pixels = page.getByRole('img', { name: 'Page 1 of the original' })
  const offered = page.getByRole('button', { name: 'Recognise text' })
  await expect(offered.or(page.locator('.p-text')).first()).toBeVisible()
  // On a busy computer there was no time for it.
  if (await offered.isVisible()) await offered.click()
  await expect(page.locator('.p-text', { hasText: SENTENCE })).toBeVisible({ timeout: 70_000 })
  await page.keyboard.press('o')
  const drawnSize = () => pixels.evaluate(({ width, height }: HTMLCanvasElement) => [width, height])
  await expect.poll(drawnSize).toEqual([956, 1237])

  // What has no words is shown as it looks, whatever was chosen for the others.
  await page.keyboard.press('o')
  await page.getByRole('navigation').getByText('Sources', { exact: true }).click()
  await page.getByRole('gridcell', { name: 'S2', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await expect.poll(drawnSize).toEqual([80, 40])
})
