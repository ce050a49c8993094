import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { EXAMPLE_PASSPHRASE } from '../../renderer/app/example/example-passphrase'
import { feedCommand } from './command'
import { demoCase, unlockDemoCase } from './demo-case'
import { newHome, startProgram } from './program'

const entriesOf = (page: Page) => page.getByRole('grid', { name: 'Entries of the journal' })

/** Verb and object of each entry in sight, the newest first. */
const told = async (page: Page): Promise<string[]> => {
  const rows = entriesOf(page).locator('tr[aria-rowindex]')
  return (await rows.all()).length === 0
    ? []
    : rows.evaluateAll((found) =>
        found.map((row) => `${row.children[3]?.textContent}: ${row.children[4]?.textContent}`),
      )
}

test('a change is taken back and done again, also after a restart, and the history shows it all', async () => {
  const home = newHome()
  const path = demoCase(home)
  const grade = (credibility: number) => new RegExp(`^c10 .*credibility ${credibility}`)

  const first = await startProgram([path], home)
  await unlockDemoCase(first.page)
  await first.page.getByRole('gridcell', { name: 'S3', exact: true }).click()
  await first.page.getByRole('button', { name: /^Open in reader/ }).click()
  await first.page.getByRole('document', { name: 'Text of S3' }).waitFor()
  await first.page.getByRole('button', { name: grade(2) }).click()
  await first.page.keyboard.press('5')
  await expect(first.page.getByRole('button', { name: grade(5) })).toBeVisible()
  await first.page.keyboard.press('Control+z')
  await expect(first.page.getByRole('button', { name: grade(2) })).toBeVisible()
  await first.app.close()

  const second = await startProgram([path], home)
  await unlockDemoCase(second.page)
  await second.page.keyboard.press('Control+y')
  await expect(second.page.getByText('Redo: Grade clip c10 5')).toBeVisible()
  await second.page.keyboard.press('Control+5')
  await expect.poll(() => told(second.page)).toContain('Redone: Grade clip c10 5')
  const [redone, opened, checkpoint, undone, graded, viewed] = await told(second.page)
  expect([redone, opened, undone, graded]).toEqual([
    'Redone: Grade clip c10 5',
    'Opened: The case on this computer',
    'Undone: Grade clip c10 5',
    'Graded: Clip c10 5',
  ])
  expect(checkpoint).toMatch(/^Checkpoint: ([a-z]+ ){7}[a-z]+$/)
  expect(viewed).toMatch(/^Viewed: Source S3/)
  await expect(second.page.getByText('The clip was changed')).toBeVisible()
  await second.stop()
})

test('the file is checked, signed and its custody printed, and the command line finds the same', async () => {
  const home = newHome()
  const path = demoCase(home)
  const annex = join(home, 'annex.pdf')
  const { app, page, ...program } = await startProgram([path], home)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, annex)
  await unlockDemoCase(page)
  await page.keyboard.press('Control+5')
  await entriesOf(page).waitFor()

  await page.keyboard.press('v')
  await expect(page.getByText('Every link holds.')).toBeVisible()
  await expect(page.getByText(/1 entry is not signed yet/)).toBeVisible()

  await page.keyboard.press('c')
  await expect(page.getByText('For the paper log')).toBeVisible()
  await expect(page.getByText('Signed with the key of this computer')).toBeVisible()
  const [checkpoint, verified] = await told(page)
  expect(checkpoint).toMatch(/^Checkpoint: /)
  expect(verified).toMatch(/^Verified: \d+ entries and 10 originals: all hold$/)

  await page.keyboard.press('Shift+E')
  await expect(page.getByText(`Custody annex exported to ${annex}`)).toBeVisible()
  expect(readFileSync(annex).subarray(0, 5).toString()).toBe('%PDF-')
  await expect.poll(async () => (await told(page))[0]).toMatch(/^Exported: annex.pdf, SHA-256/)

  await page.keyboard.press('/')
  await page.keyboard.type('annex')
  await expect.poll(async () => (await told(page)).length).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await told(page)).length).toBeGreaterThan(5)
  expect(program.complaints).toEqual([])
  await app.close()

  const { code, err } = feedCommand(home, EXAMPLE_PASSPHRASE, 'verify', path, '--passphrase-stdin')
  expect(err).toContain('nothing wrong')
  expect(code).toBe(0)
})
