import { expect, type Locator, type Page } from '@playwright/test'
import { PASSPHRASE, passphraseWords, runCommand } from './command'
import type { Program } from './program'

/* What an analyst does again and again, by the words and keys that stand on the screen. */

/** Types the passphrase that is asked for. */
export async function typePassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}

/** Types the passphrase that is asked for and waits until the case stands there. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await typePassphrase(page, passphrase)
  await expect(caseHeading(page)).toBeVisible({ timeout: 90_000 })
}

/** What is given with a new case besides its title. */
interface NewCaseWords {
  readonly passphrase?: string
  readonly question?: string
  readonly analyst?: string
}

/** Makes a case from the Cases screen, writes its recovery key down and opens it. */
export async function makeCase(
  page: Page,
  title: string,
  { passphrase = PASSPHRASE, question, analyst }: NewCaseWords = {},
): Promise<void> {
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  if (question !== undefined)
    await dialog.getByRole('textbox', { name: /^Question/ }).fill(question)
  if (analyst !== undefined) await dialog.getByRole('textbox', { name: 'Your name' }).fill(analyst)
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('The same again').fill(passphrase)
  await dialog.getByRole('button', { name: 'Make the case' }).click()
  await writeDownRecoveryKey(page)
  await expect(page.getByRole('heading', { name: 'Bring in the first source' })).toBeVisible()
}

/** Reads a new recovery key, gives the words it is asked for, and answers all of them. */
export async function writeDownRecoveryKey(page: Page): Promise<readonly string[]> {
  const words = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(words).toHaveCount(24, { timeout: 60_000 })
  const paper = (await words.allInnerTexts()).map((word) => word.split(/\s+/).at(-1) as string)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)
    await field.fill(paper[Number(/\d+/.exec(label ?? '')) - 1] as string)
  }
  await page.keyboard.press('Enter')
  return paper
}

/** The head of the first screen of an open case. */
export const caseHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Sources', exact: true })

/** Locks the case; answers the program with the window that takes the place of this one. */
export const lockCase = (program: Program): Promise<Program> =>
  inNextWindow(program, () => program.page.keyboard.press('F8'))

/** Does what replaces the window; answers the program with the new one. */
export async function inNextWindow(program: Program, press: () => Promise<void>): Promise<Program> {
  const { app } = program
  const known = new Set(app.windows())
  const isNext = (page: Page) => !known.has(page) && page.url().startsWith('app://casebook/')
  // The window may be gone before the key is let go.
  await press().catch(() => {})
  // A store that does not answer any more is waited for, within bounds.
  await expect.poll(() => app.windows().some(isNext), { timeout: 60_000 }).toBe(true)
  return { ...program, page: app.windows().find(isNext) as Page }
}

/** Chooses files for import; the system's own dialog cannot be driven, so main gives the answer. */
export async function importFiles({ app, page }: Program, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as never
  }, paths)
  await page.keyboard.press('i')
}

/** What the import panel says of each file, once it has come to rest. */
export async function importOutcomes(page: Page): Promise<{ name: string; said: string }[]> {
  const panel = page.getByRole('region', { name: 'Import' })
  await expect(panel.getByRole('button', { name: 'Put away' })).toBeVisible({ timeout: 60_000 })
  const rows = panel.getByRole('listitem')
  const all = Number(await rows.first().getAttribute('aria-setsize'))
  const outcomes: { name: string; said: string }[] = []
  // Only rows in sight are in the page: the next one comes when the one before is scrolled to.
  for (let place = 1; place <= all; place++) {
    const row = panel.locator(`[aria-posinset="${place}"]`)
    await row.scrollIntoViewIfNeeded()
    outcomes.push({
      name: await row.locator('.ell').first().innerText(),
      said: await row.locator('.outcome').innerText(),
    })
  }
  return outcomes
}

/** Puts the import panel away; it is gone then. */
export async function putImportAway(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Import' })
  await panel.getByRole('button', { name: 'Put away' }).click()
  await expect(panel).toBeHidden()
}

/** The number of the last saved entry, as the status bar has it. */
export async function savedEntry(page: Page): Promise<number> {
  const words = await page.getByRole('contentinfo').innerText()
  const number = /Journal\s+([\d,]+)/.exec(words)?.[1]
  if (number === undefined) throw new Error(`The status bar names no entry: ${words}`)
  return Number(number.replaceAll(',', ''))
}

/** Opens the first source in the reader and chooses its first clip. */
export async function chooseFirstClip(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await page.getByRole('button', { name: /^c1 / }).click()
}

/** Collects the saved entries that the status bar names, with the beginning of their chain value. */
export async function watchSaved(page: Page): Promise<ReadonlyMap<number, string>> {
  const saved = new Map<number, string>()
  await page.exposeFunction('saidSaved', (words: string) => {
    const [, entry, chain] = /Journal\s+([\d,]+)\s+([0-9a-f]{4} [0-9a-f]{4})/.exec(words) ?? []
    if (entry !== undefined && chain !== undefined) {
      saved.set(Number(entry.replaceAll(',', '')), chain.replace(' ', ''))
    }
  })
  await page.evaluate(() => {
    const bar = document.querySelector('footer.status') as HTMLElement
    const heard = window as unknown as { saidSaved(words: string): void }
    new MutationObserver(() => heard.saidSaved(bar.innerText)).observe(bar, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return saved
}

/** The journal of `a.casebook` must have each of these entries, with its chain value. */
export function expectSaved(folder: string, saved: ReadonlyMap<number, string>): void {
  const history = runCommand(folder, 'history', 'a.casebook', '--json', ...passphraseWords(folder))
  expect(history.code, history.err).toBe(0)
  const chains = new Map(history.values().map(({ seq, chain }) => [seq, String(chain)]))
  for (const [entry, chain] of saved) {
    expect(chains.get(entry)?.slice(0, 8), `entry ${entry}`).toBe(chain)
  }
}
