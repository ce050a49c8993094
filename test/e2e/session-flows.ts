import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { importFiles, importOutcomes, lockCase, makeCase, unlock } from './analyst'
import { passphraseWords, runCommand } from './command'
import { dropFiles } from './drop'
import { exampleFiles } from './example-files'
import type { Program } from './program'

/** A session on its way: a flow may put another window in the place of the program's. */
export interface Session {
  program: Program
  /** A folder with files to import. */
  readonly folder: string
}

type Flow = (session: Session) => Promise<unknown>

const at = (work: (page: Page, session: Session) => Promise<unknown>): Flow => {
  return (session) => work(session.program.page, session)
}

/** Answers the system's own dialog, which cannot be driven. */
const saveTo = ({ program }: Session, name: string): Promise<string> =>
  program.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      return filePath
    },
    join(program.home, name),
  )

const command = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const clipChip = (page: Page) => page.getByRole('button', { name: /^c1 / })

/** What an analyst does in a day, in an order in which it can be done. */
export const sessionFlows: Readonly<Record<string, Flow>> = {
  'a case is made': at((page) => makeCase(page, 'A quiet day')),
  'files are dropped': at(async (page) => {
    await dropFiles(page, exampleFiles)
    const rows = page.getByRole('grid', { name: 'Sources' }).getByRole('row')
    await expect(rows).toHaveCount(1 + exampleFiles.length)
  }),
  'a folder is imported': at(async (page, { program, folder }) => {
    await importFiles(program, [folder])
    await importOutcomes(page)
  }),
  'a source is rated': at(async (page) => {
    await page.keyboard.press('Control+1')
    await page.getByRole('gridcell', { name: 'Statement on the harbour servers' }).click()
    await page.keyboard.press('b')
    await page.getByRole('textbox', { name: 'Reason' }).fill('Speaks for itself')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('radio', { name: /^B, / })).toBeChecked()
  }),
  'a source is read': at(async (page) => {
    await page.getByRole('button', { name: /^Open in reader/ }).click()
    await expect(page.getByRole('document', { name: 'Text of S1' })).toBeVisible()
  }),
  'a passage is clipped': at(async (page) => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(clipChip(page)).toBeVisible()
  }),
  'a clip is coded and graded': at(async (page) => {
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: 'Code of c1' }).waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('2')
    await expect(page.getByRole('button', { name: /^c1 Attribution.*credibility 2/ })).toBeVisible()
  }),
  'an actor is tagged': at(async (page) => {
    await page.keyboard.press('a')
    await page.getByRole('combobox', { name: 'Actor' }).fill('Neighbouring service')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Type of actor' }).fill('agency')
    await expect(page.getByRole('option', { selected: true })).toContainText(/agency/i)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: 'Actors 1' })).toBeVisible()
  }),
  'words are found in a document': at(async (page) => {
    await page.keyboard.press('Control+Shift+f')
    await page.keyboard.type('harbour')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }),
  'a change is taken back and done again': at(async (page) => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/^Undo: /)).toBeVisible()
    // What was taken back can be done again only once it is saved.
    await expect(async () => {
      await page.keyboard.press('Control+y')
      await expect(page.getByText(/^Redo: /)).toBeVisible({ timeout: 2_000 })
    }).toPass()
  }),
  'an actor is looked up': at(async (page) => {
    await page.keyboard.press('Control+3')
    await page.getByText('Neighbouring service').first().click()
  }),
  'a briefing is begun and a passage cited': at(async (page) => {
    await page.keyboard.press('Control+4')
    await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
    await page.keyboard.press('n')
    const editor = page.getByLabel('Text of the briefing')
    await editor.getByText('Bottom line').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('The ministry blames a neighbouring service. ')
    await page.keyboard.press('Control+l')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await expect(editor.getByText(/^S1 ¶/)).toBeVisible()
  }),
  'its pages are shown': at((page) =>
    expect(page.getByRole('img', { name: /page 1/i })).toBeVisible(),
  ),
  'the briefing is exported': at(async (page, session) => {
    const path = await saveTo(session, 'briefing.pdf')
    await page.keyboard.press('Control+e')
    await expect(page.getByText(path)).toBeVisible()
    expect(existsSync(path)).toBe(true)
  }),
  'the file is checked': at(async (page) => {
    await page.keyboard.press('Control+5')
    await page.getByRole('grid', { name: 'Entries of the journal' }).waitFor()
    await page.keyboard.press('v')
    await expect(page.getByText('Every link holds.')).toBeVisible()
  }),
  'the custody annex is exported': at(async (page, session) => {
    const path = await saveTo(session, 'annex.pdf')
    await page.keyboard.press('Shift+E')
    await expect(page.getByText(`Custody annex exported to ${path}`)).toBeVisible()
  }),
  'the screen is made dark': at((page) => command(page, 'Light or dark')),
  'the keys are looked up': at(async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  }),
  'the case is locked and unlocked': async (session) => {
    session.program = await lockCase(session.program)
    await unlock(session.program.page)
  },
  'the case is closed with a backup': at(async (page) => {
    await page.keyboard.press('Control+w')
    await page
      .getByRole('region', { name: 'Backups' })
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .waitFor()
  }),
  'the command line makes a case and reads the files': async ({ program, folder }) => {
    const secret = passphraseWords(program.home)
    const run = (command: string, ...words: string[]) =>
      expect(runCommand(program.home, command, 'b.casebook', ...words, ...secret).code).toBe(0)
    run('new', '--title', 'A quiet day')
    run('import', folder)
    run('verify')
  },
  'the program ends': ({ program }) => program.app.close(),
}
