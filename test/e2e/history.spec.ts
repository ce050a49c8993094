import { expect, test } from '@playwright/test'
import { demoCase } from './demo-case'
import { newHome, startProgram } from './program'

test('a change is taken back and done again, also after a restart, and the history shows it all', async () => {
  const home = newHome()
  const path = demoCase(home)
  const grade = (credibility: number) => new RegExp(`^c10 .*credibility ${credibility}`)

  const first = await startProgram([path], home)
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
  await second.page.getByRole('grid', { name: 'Sources' }).waitFor()
  await second.page.keyboard.press('Control+y')
  await expect(second.page.getByText('Redo: Grade clip c10 5')).toBeVisible()
  await second.page.keyboard.press('Control+5')
  const entries = second.page.getByRole('grid', { name: 'Entries of the journal' })
  await expect(entries.getByRole('row').nth(1)).toContainText('Redo: Grade clip c10 5')
  await expect(entries.getByRole('row').nth(2)).toContainText('Undo: Grade clip c10 5')
  await expect(entries.getByRole('row').nth(3)).toContainText('Grade clip c10 5')
  await expect(second.page.getByText('The clip was changed')).toBeVisible()
  await second.stop()
})
