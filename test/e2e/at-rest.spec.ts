import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { drawCanaries, findCanaries, spellings } from '../builders/canary'
import { htmlPage } from '../builders/html'
import { pdf } from '../builders/pdf'
import { killTree } from '../builders/processes'
import { importFiles, importOutcomes, lockCase, makeCase, unlock } from './analyst'
import { newHome, type Program, startProgram } from './program'

/*
 * Forty words that stand nowhere else are typed and imported wherever a case holds words. Nothing
 * that the program leaves on the disk may show one: user data, case file, backups, temporary files.
 */

const canaries = drawCanaries(40)
/** The next canary, each given once. */
let given = 0
const next = () => canaries[given++] as string

let home: string
/** What is imported lies outside of what is searched. */
let outside: string
let program: Program
let passphrase: string
let analyst: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  home = newHome()
  outside = newHome()
  chmodSync(outside, 0o755)
  mkdirSync(join(home, 'tmp'))
  passphrase = `${next()} count ships before dawn`
  analyst = next()
  program = await start()
})
test.afterAll(() => {
  if (pid !== undefined) killTree(pid)
  for (const folder of [home, outside]) rmSync(folder, { recursive: true, force: true })
})

/** Of the program that is running; a test that failed may have left it. */
let pid: number | undefined

async function start(): Promise<Program> {
  const started = await startProgram([], home, { TMPDIR: join(home, 'tmp') })
  pid = started.app.process().pid
  return started
}

test('a canary in any spelling is found, in a file as in its name', () => {
  const folder = newHome()
  for (const [spelling, bytes] of spellings(canaries[7] as string)) {
    writeFileSync(join(folder, 'planted'), Buffer.concat([Buffer.from('???'), bytes]))
    const { found } = findCanaries(folder, canaries)
    expect(found.length, spelling).toBeGreaterThan(0)
    rmSync(join(folder, 'planted'))
  }
  writeFileSync(join(folder, `${canaries[3]}.txt`), '')
  expect(findCanaries(folder, canaries).found).toHaveLength(1)
  rmSync(folder, { recursive: true })
})

/** Three files to import, in three formats: canaries in their names, descriptions and words. */
function sourceFiles(): string[] {
  const sentence = () => `The pilots of ${next()} counted forty ships before dawn.`
  const line = (y: number) => ({ x: 72, y, text: sentence() })
  const drawn = [
    [
      `${next()}.html`,
      htmlPage({
        lang: 'en',
        head: `<title>Report of ${next()}</title><meta name="author" content="${next()}">`,
        body: `<article>${`<p>${sentence()}</p>`.repeat(3)}<p>${sentence()}</p></article>`,
      }),
    ],
    [`${next()}.txt`, `${sentence()}\n\n${sentence()}\n`],
    [`${next()}.pdf`, pdf({ info: { Title: next() }, pages: [{ lines: [line(90), line(120)] }] })],
  ] as const
  return drawn.map(([name, content]) => {
    writeFileSync(join(outside, name), content)
    return join(outside, name)
  })
}

/** Says where the first source comes from and why it is relied upon. */
async function describeSource(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  for (const label of ['Publisher', 'Descriptor']) {
    const field = page.getByRole('textbox', { name: label })
    await field.fill(next())
    await field.blur()
  }
  await page.getByRole('grid', { name: 'Sources' }).focus()
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Reason' }).fill(next())
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('radio', { name: /^B, / })).toBeChecked()
}

/** Clips a passage, writes a note on it and tags an actor in it. */
async function clipAndTag(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await page.getByRole('document', { name: 'Text of S1' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^c1 / }).click()
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill(next())
  await note.blur()
  await page.getByRole('document', { name: 'Text of S1' }).focus()
  await page.keyboard.press('a')
  await page.getByRole('combobox', { name: 'Actor' }).fill(next())
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Type of actor' }).fill('agency')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Actors 1' })).toBeVisible()
}

/** Writes a briefing with the canaries that are left; its pages are set beside it. */
async function write(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Text of the briefing').getByText('Bottom line').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  while (given < canaries.length) await page.keyboard.type(`The pilots blame ${next()}. `)
  const last = page.getByRole('img', { name: /page 1/i })
  await expect(last).toBeVisible()
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()
}

/** Files of the folders in which backups of the cases are kept. */
const backups = () =>
  readdirSync(join(home, 'cases'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /backup/i.test(name),
  )

/** Nothing but the analyst's name, which is a setting of this installation. */
function expectNoneFound(): void {
  const { found, bytes } = findCanaries(home, canaries)
  // It looked at the case file, the working copy and what Chromium keeps.
  expect(bytes).toBeGreaterThan(200_000)
  expect(found.filter(({ file }) => file !== join('data', 'settings.json'))).toEqual([])
}

test('while a case is worked on', async () => {
  const { page } = program
  await makeCase(page, next(), { passphrase, question: next(), analyst })
  await importFiles(program, sourceFiles())
  await importOutcomes(page)
  await describeSource(page)
  await clipAndTag(page)
  await write(page)
  expect(given).toBe(canaries.length)
  expectNoneFound()
})

test('after it was locked', async () => {
  program = await lockCase(program)
  // The backup of the session is made behind the lock.
  await expect.poll(() => backups().length, { timeout: 30_000 }).toBeGreaterThan(0)
  expectNoneFound()
})

test('after the program was killed at work', async () => {
  await unlock(program.page, passphrase)
  await program.page.keyboard.press('Control+4')
  await program.page.getByRole('img', { name: /page 1/i }).waitFor()
  killTree(program.app.process().pid as number)
  expectNoneFound()
})

test('after another start and a proper end', async () => {
  program = await start()
  await program.page.getByLabel('Passphrase', { exact: true }).waitFor()
  await program.app.close()
  expectNoneFound()
})
