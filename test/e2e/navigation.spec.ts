import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { wayOutScripts } from '../builders/ways-out-of-a-page'
import { type Program, startProgram } from './program'

declare global {
  interface Window {
    readonly casebook: Abilities
  }
}

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

/** What main saw of the ways out of a page. */
interface Seen {
  /** Addresses that the page asked for and was refused. */
  readonly refused: readonly string[]
  /** Whatever went on: pages, frames with content, windows, downloads. */
  readonly gone: readonly string[]
}

/** Has a page of the program try every way out; answers once main has seen the last of them. */
const attempts = (app: ElectronApplication, host: string): Promise<Seen> =>
  app.evaluate(
    async ({ webContents }, { scripts, end, pageHost }) => {
      const contents = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith(`app://${pageHost}/`))
      if (contents === undefined) throw new Error(`There is no page of ${pageHost}.`)
      const { session } = contents
      const refused: string[] = []
      const gone: string[] = []
      const ask = ({ url, defaultPrevented }: { url: string; defaultPrevented: boolean }) =>
        (defaultPrevented ? refused : gone).push(url)
      const go = (_event: unknown, url: string) => gone.push(url)
      const windowMade = () => gone.push('a window')
      const view = (event: Electron.Event) =>
        event.defaultPrevented ? refused.push('a view') : gone.push('a view')
      // Behind the program's own listeners, so that each event says what they did to it.
      contents.on('will-frame-navigate', ask)
      contents.on('will-redirect', ask)
      contents.on('will-attach-webview', view)
      contents.on('did-navigate', go)
      contents.on('did-create-window', windowMade)
      const frame = (_event: unknown, url: string, code: number) =>
        code > 0 && gone.push(`${code} ${url}`)
      contents.on('did-frame-navigate', frame)
      const download = (event: Electron.Event, item: Electron.DownloadItem) =>
        (event.defaultPrevented ? refused : gone).push(item.getURL())
      session.on('will-download', download)
      for (const [, script] of scripts) await contents.executeJavaScript(script, true)
      // Asked for last, so what was asked before is decided when this is.
      await contents.executeJavaScript(`location.href = '${end}'`, true)
      while (!refused.includes(end) && !gone.includes(end)) {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      contents.removeListener('will-frame-navigate', ask)
      contents.removeListener('will-redirect', ask)
      contents.removeListener('will-attach-webview', view)
      contents.removeListener('did-navigate', go)
      contents.removeListener('did-create-window', windowMade)
      contents.removeListener('did-frame-navigate', frame)
      session.removeListener('will-download', download)
      return { refused, gone }
    },
    { scripts: wayOutScripts(), end: 'http://192.0.2.1/the-end', pageHost: host },
  )

const pagesShown = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .toSorted(),
  )

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

test('a real click with the middle button or a key held opens nothing', async () => {
  const { app, page } = program
  await page.evaluate(() => {
    const lead = Object.assign(document.createElement('a'), {
      href: 'http://192.0.2.1/lead',
      textContent: 'lead',
      id: 'lead',
    })
    document.body.prepend(lead)
  })
  const before = await pagesShown(app)
  // The driver itself would wait for a navigation that is refused.
  const { x, y, width, height } = (await page.locator('#lead').boundingBox()) ?? nowhere
  const at = [x + width / 2, y + height / 2] as const
  await page.mouse.click(...at, { button: 'middle' })
  for (const key of ['Control', 'Shift', 'Alt']) {
    await page.keyboard.down(key)
    await page.mouse.click(...at)
    await page.keyboard.up(key)
  }
  await page.evaluate(() => document.getElementById('lead')?.remove())
  expect(await pagesShown(app)).toEqual(before)
})

test('no way leads out of the page of the analyst', async () => {
  const { app, page } = program
  expect(wayOutScripts().length).toBeGreaterThanOrEqual(40)
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  const before = await pagesShown(app)
  const { refused, gone } = await attempts(app, 'casebook')
  expect(gone).toEqual([])
  // The others are refused within the page: by its policy, or by the engine.
  expect(refused.length).toBeGreaterThan(15)
  expect(await pagesShown(app)).toEqual(before)
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true)
  expect(await page.evaluate(() => document.title)).toBe('Casebook')
})

test('nor out of the airlock, were a document to run a script there', async () => {
  const { app, page } = program
  await readSomething(page)
  const before = await pagesShown(app)
  expect(before).toContain('app://airlock/airlock.html')
  const { refused, gone } = await attempts(app, 'airlock')
  expect(gone).toEqual([])
  expect(refused.length).toBeGreaterThan(15)
  expect(await pagesShown(app)).toEqual(before)
  expect(await readSomething(page)).toMatchObject({ ok: true })
})

const readSomething = (page: Page) =>
  page.evaluate(() =>
    window.casebook.airlockExtract({ name: 'a.txt', bytes: new TextEncoder().encode('The quay.') }),
  )
