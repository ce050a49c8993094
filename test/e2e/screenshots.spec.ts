import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { demoCase, unlockDemoCase } from './demo-case'
import { newHome, type Program, resize, startProgram } from './program'

/** Ignored by git; `npm run screenshots` names the guide's folder instead. */
const FOLDER = process.env.CASEBOOK_SCREENSHOTS ?? 'screenshots'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

/** What is pictured: how to get there from the screen before it. */
const pictures: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'sources',
    async (page) => {
      await page.getByRole('grid', { name: 'Sources' }).waitFor()
      await page.getByRole('gridcell', { name: 'S3', exact: true }).click()
    },
  ],
  [
    'report',
    async (page) => {
      await page.keyboard.press('r')
      await page.getByRole('heading', { name: 'Import review' }).waitFor()
    },
  ],
  [
    'reader',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Open in reader/ }).click()
      await page.getByRole('document', { name: 'Text of S3' }).waitFor()
      await page.keyboard.press('j')
    },
  ],
  [
    'actors',
    async (page) => {
      await page.keyboard.press('Control+3')
      await page.getByText('APT40').first().click()
    },
  ],
  [
    'briefing',
    async (page) => {
      await page.keyboard.press('Control+4')
      await page.getByRole('img', { name: /page 1/i }).waitFor()
    },
  ],
  [
    'judgement',
    async (page) => {
      await page.locator('.br-line[data-type="judgement"] .br-judgement').nth(1).click()
      await page.getByRole('listbox', { name: 'Likelihood' }).waitFor()
    },
  ],
  [
    'readers',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+M')
      await page.getByText('lines above it are left out').click()
      await page.getByRole('button', { name: /They may read at most/ }).click()
      await page.getByRole('option', { name: /TLP:CLEAR/ }).click()
    },
  ],
  [
    'history',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+5')
      await page.getByRole('heading', { name: 'Fingerprint' }).waitFor()
    },
  ],
  ['commands', (page) => page.keyboard.press('Control+k')],
  [
    'keys',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+1')
      await page.getByRole('grid', { name: 'Sources' }).waitFor()
      await page.keyboard.press('?')
    },
  ],
  [
    'settings',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+,')
      // The folder above is one of a test.
      await page.getByText('Single keys such as').scrollIntoViewIfNeeded()
    },
  ],
  ['computer', (page) => page.getByRole('tab', { name: 'This computer' }).click()],
  ['about', (page) => page.getByRole('tab', { name: 'About' }).click()],
]

for (const theme of ['light', 'dark'] as const) {
  for (const size of sizes) {
    const suffix = `${theme}-${size.width}`
    test(`pictures, ${theme}, ${size.width} × ${size.height}`, async () => {
      mkdirSync(FOLDER, { recursive: true })
      const home = newHome()
      signAs(home, 'Example analyst')
      const path = demoCase(home)
      const program = await startProgram([path], home)
      await unlockDemoCase(program.page)
      await wear(program, theme)
      await resize(program, size.width, size.height)
      for (const [name, go] of pictures) {
        await go(program.page)
        // What fades in or is set by the press is pictured when it stands.
        await program.page.waitForTimeout(700)
        await program.page.screenshot({ path: join(FOLDER, `${name}-${suffix}.png`) })
      }
      await program.stop()
    })
  }
}

/** The account of a test has a name that nobody wants in a guide. */
function signAs(home: string, analyst: string): void {
  mkdirSync(join(home, 'data'))
  writeFileSync(
    join(home, 'data', 'settings.json'),
    JSON.stringify({ analyst, idleLockMinutes: 0 }),
  )
}

/** The system's look in these tests is the light one. */
async function wear({ page }: Program, theme: 'light' | 'dark'): Promise<void> {
  await page.getByRole('grid', { name: 'Sources' }).waitFor()
  if (theme === 'dark') await page.getByRole('button', { name: 'Dark theme' }).click()
}
