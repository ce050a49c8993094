import { expect, type Page, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { demoCase, unlockDemoCase } from './demo-case'
import { type Program, startProgram } from './program'
import { seriousFindings } from './serious-findings'

type Look = 'light' | 'dark'

/** Each screen and overlay: how to get there, and what stands there when it is drawn. */
const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Sources: async (page) => {
    await page.keyboard.press('Control+1')
    await page.getByRole('gridcell', { name: 'S3', exact: true }).click()
    await page.getByRole('radiogroup', { name: /Reliability/ }).waitFor()
  },
  'Import review': async (page) => {
    await page.keyboard.press('r')
    await page.getByRole('document', { name: 'Airlock report' }).waitFor()
  },
  Reader: async (page) => {
    await page.keyboard.press('Control+2')
    await page.getByRole('document', { name: /Text of/ }).waitFor()
  },
  Actors: async (page) => {
    await page.keyboard.press('Control+3')
    await page.getByText('APT40').first().click()
    await page.getByRole('heading', { name: 'APT40' }).waitFor()
  },
  Briefing: async (page) => {
    await page.keyboard.press('Control+4')
    await page.getByRole('img', { name: /page 1/i }).waitFor()
  },
  History: async (page) => {
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { name: 'Fingerprint' }).waitFor()
  },
  'Command palette': async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
  },
  'Marking scheme': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Case: / }).click()
    await page.getByRole('menuitem', { name: 'Marking scheme' }).click()
    await page.getByRole('button', { name: 'Load a scheme file' }).waitFor()
  },
  Settings: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await page.getByRole('radiogroup', { name: 'Theme' }).waitFor()
  },
  'This computer': async (page) => {
    await page.getByRole('tab', { name: 'This computer' }).click()
    await page.getByText('Swap').waitFor()
  },
  About: async (page) => {
    await page.getByRole('tab', { name: 'About' }).click()
    await page.getByText('Notices of third parties').waitFor()
  },
  Readers: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+4')
    await page.getByRole('img', { name: /page 1/i }).waitFor()
    await page.keyboard.press('Control+Shift+m')
    await page.getByText('lines above it are left out').click()
    await page.getByText('No line is above it.').waitFor()
  },
}

for (const look of ['light', 'dark'] as const) {
  test.describe(look, () => {
    let program: Program
    test.beforeAll(async () => {
      program = await startProgram()
    })
    test.afterAll(() => program.stop())

    test('Cases has nothing serious', async () => {
      await wear(program.page, look)
      await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
      expect(await seriousFindings(program.page)).toEqual([])
    })

    test('the screens of a case have nothing serious', async () => {
      const { page, app } = program
      const path = demoCase(program.home)
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never
      }, path)
      await page.keyboard.press('Control+o')
      await unlockDemoCase(page)
      const findings: Record<string, unknown> = {}
      for (const [name, go] of Object.entries(places)) {
        await go(page)
        // What fades in is measured when it stands.
        await page.waitForTimeout(400)
        findings[name] = await seriousFindings(page)
      }
      expect(findings).toEqual(Object.fromEntries(Object.keys(places).map((name) => [name, []])))
    })
  })
}

const wear = (page: Page, look: Look) =>
  page
    .evaluate((theme) => {
      const { casebook } = window as unknown as { casebook: Abilities }
      return casebook.settingsWrite({ theme })
    }, look)
    .then(() => page.reload())
