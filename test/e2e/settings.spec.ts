import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { newHome, startProgram } from './program'

const nationalStyle = join(import.meta.dirname, '../../assets/marking-schemes/national-style.json')

test('settings hold at once and after a start; a damaged file is set aside and said', async () => {
  const home = newHome()
  const data = join(home, 'data')
  mkdirSync(data)
  writeFileSync(join(data, 'settings.json'), '{"theme": "dark"')
  const scheme = join(home, 'scheme.json')
  cpSync(nationalStyle, scheme)
  const cases = join(home, 'other cases')
  mkdirSync(cases)
  // Without a folder given at the start, so that one can be chosen.
  const words = ['--cases-folder=']
  const env = { HOME: home, XDG_CONFIG_HOME: join(home, '.config') }
  const program = await startProgram(words, home, env)
  const { app, page } = program

  const [aside = ''] = readdirSync(data).filter((name) => name.startsWith('settings set aside'))
  await expect(page.getByText(join(data, aside))).toBeVisible()
  await page.getByRole('button', { name: 'Put away' }).click()
  await expect(page.getByText('was set aside')).toBeHidden()

  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Casebook on this computer' })
  await dialog.getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await dialog.getByRole('radio', { name: 'Compact' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  await dialog.getByRole('radio', { name: /^\d{4}-\d\d-\d\d$/ }).click()
  await expect(page.locator('footer.status')).toContainText(/\d{4}-\d\d-\d\d/)
  await dialog.getByRole('radio', { name: /^125/ }).click()
  await expect.poll(() => sizeOf(page)).toBe(1.25)
  await choose(page, 'Scale of likelihood', 'PHIA yardstick')
  await choose(page, 'Lock the case', 'only by key and with the computer')
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('A. Tremblay')
  await page.keyboard.press('Tab')
  await expect(page.locator('footer.status')).toContainText('A. Tremblay')

  await app.evaluate(
    ({ dialog: system }, [file, folder]) => {
      system.showOpenDialog = (async (_window: unknown, wish: { properties: string[] }) => ({
        canceled: false,
        filePaths: [wish.properties.includes('openDirectory') ? folder : file],
      })) as never
    },
    [scheme, cases] as const,
  )
  await dialog.getByRole('button', { name: 'Load a scheme file' }).click()
  const { name, levels } = JSON.parse(readFileSync(scheme, 'utf8')) as {
    name: string
    levels: { label: string }[]
  }
  await expect(dialog.getByText(`${name}: ${levels[0]?.label}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(dialog.getByText(cases, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.cs-f')).toContainText(cases)

  await page.keyboard.press('Control+n')
  const making = page.getByRole('dialog', { name: 'New case' })
  await expect(making.getByRole('textbox', { name: 'Your name' })).toHaveValue('A. Tremblay')
  await making.getByRole('button', { name: /Least marking/ }).click()
  await expect(page.getByRole('option')).toHaveCount(levels.length)
  await app.close()

  const again = await startProgram(words, home, env)
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => sizeOf(again.page)).toBe(1.25)
  await expect(again.page.locator('.cs-f')).toContainText(cases)
  await again.page.keyboard.press('Control+,')
  await expect(again.page.getByRole('button', { name: /Scale of likelihood/ })).toContainText(
    'PHIA yardstick',
  )

  await again.page.getByRole('tab', { name: 'This computer' }).click()
  const checks = again.page.getByRole('list', { name: 'Checks of this computer' })
  await expect(checks.getByRole('listitem')).toHaveCount(7)

  await again.page.getByRole('tab', { name: 'About' }).click()
  await again.page.getByRole('button', { name: /^@expo-google-fonts\/noto-sans-kr/ }).click()
  await expect(again.page.getByLabel('Licence of @expo-google-fonts/noto-sans-kr')).toContainText(
    'SIL OPEN FONT LICENSE',
  )
  expect([...program.complaints, ...again.complaints]).toEqual([])
  await again.stop()
})

/** How many points of a screen of usual density stand for one of the page. */
const sizeOf = (page: Page): Promise<number> => page.evaluate(() => devicePixelRatio)

async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click()
  await page.getByRole('option', { name: choice }).click()
}
