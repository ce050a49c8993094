import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { expect, type Locator, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { beaconPage, beaconSentences } from '../builders/beacon-page'
import { makeCase } from './analyst'
import { dropFiles } from './drop'
import { type Program, startProgram } from './program'
import { seriousFindings } from './serious-findings'

const [claim = '', , denial = ''] = beaconSentences

declare global {
  interface Window {
    readonly casebook: Abilities
  }
}

let program: Program
let server: Server
let calls = 0
test.beforeAll(async () => {
  server = createServer((socket) => {
    calls += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  program = await startProgram()
})
test.afterAll(async () => {
  await program.stop()
  server.close()
})
test.describe.configure({ mode: 'serial' })

/** Notes every request of every session that comes to be from now on; the page's own code asks for none. */
const noteRequests = () =>
  program.app.evaluate(({ app }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seenRequests: seen })
    app.on('session-created', ({ webRequest }) => {
      webRequest.onSendHeaders(({ url }) => seen.push(`sent ${url}`))
      webRequest.onErrorOccurred(({ url }) => seen.push(`refused ${url}`))
      webRequest.onCompleted(({ url }) => seen.push(`done ${url}`))
    })
  })
const requests = (): Promise<string[]> =>
  program.app.evaluate(() => (globalThis as unknown as { seenRequests: string[] }).seenRequests)

test('a page that would call a server in every way is shown as it looks and calls nobody', async () => {
  const { page } = program
  const { port } = server.address() as AddressInfo
  await makeCase(page, 'Original view')
  await noteRequests()
  const bytes = new TextEncoder().encode(beaconPage(`http://127.0.0.1:${port}`))
  await dropFiles(page, [{ name: 'statement.html', type: 'text/html', bytes }])
  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await page.getByRole('document', { name: 'Text of S1' }).waitFor()
  await page.keyboard.press('o')
  await expect(pages().getByRole('img', { name: 'Page 1 of the original' })).toBeVisible()
  await expect.poll(() => inkOn(pages().locator('canvas').first())).toBeGreaterThan(500)
  await expect(pages()).toContainText(claim)
  expect(calls).toBe(0)
  await new Promise<void>((resolve) => connect(port, '127.0.0.1', resolve).on('error', () => {}))
  await expect.poll(() => calls, 'the server hears who calls it').toBe(1)
  const outside = (await requests()).filter((one) => !/ app:\/\//.test(one))
  expect(outside).toEqual([])
  expect(await requests()).toContain('done app://original/')
})

test('words selected in the picture are clipped where they stand in the text', async () => {
  const { page } = program
  const line = pages().locator('.pg-line', { hasText: denial })
  await select(line)
  await page.keyboard.press('Enter')
  await expect(pages().getByRole('button', { name: 'Clip c1' })).toHaveCount(1)
  await page.keyboard.press('o')
  const text = page.getByRole('document', { name: 'Text of S1' })
  await expect(text.locator('.hl')).toHaveText(`${denial}c1`)
})

test('the pages grow and shrink by key', async () => {
  const { page } = program
  await page.keyboard.press('o')
  const width = () =>
    pages()
      .locator('.pg')
      .first()
      .evaluate((plate) => plate.clientWidth)
  const fit = await width()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  expect(await width()).toBe(fit * 1.5)
  await page.keyboard.press('0')
  expect(await width()).toBe(fit)
  await expect.poll(() => seriousFindings(page)).toEqual([])
  expect(program.complaints).toEqual([])
})

const TALL = '<p>Words.</p><div style="height:400000000px"></div>'

for (const [when, after] of [
  ['before it is printed', 0],
  ['while it is printed', 2500],
] as const) {
  test(`an original that is left ${when} is given up, and the next one is shown`, async () => {
    const [left, next] = await program.page.evaluate(
      async ({ tall, wait }) => {
        const { airlockPrint, airlockStopPrinting } = window.casebook
        const utf8 = (text: string) => new TextEncoder().encode(text)
        const long = airlockPrint({ name: 'long.html', bytes: utf8(tall) })
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
        await airlockStopPrinting()
        const given = await long
        return [given, await airlockPrint({ name: 'a.html', bytes: utf8('<p>Words.</p>') })]
      },
      { tall: TALL, wait: after },
    )
    expect(left).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(next).toMatchObject({ ok: true, value: { pages: [{ number: 1 }], cut: false } })
  })
}

test('a page as long as a book is shown as far as its three hundredth page', async () => {
  const printed = await program.page.evaluate(async () => {
    const bytes = new TextEncoder().encode('<p style="height:1400px">Words.</p>'.repeat(320))
    const answer = await window.casebook.airlockPrint({ name: 'long.html', bytes })
    if (!answer.ok) return answer.error.message
    const { pages, cut } = answer.value as { pages: unknown[]; cut: boolean }
    return { pages: pages.length, cut }
  })
  expect(printed).toEqual({ pages: 300, cut: true })
})

const pages = (): Locator => program.page.getByRole('document', { name: 'Pages of S1' })

/** Drags the pointer over a line from its first letter to its last. */
async function select(line: Locator): Promise<void> {
  const box = await line.boundingBox()
  if (box === null) throw new Error('The line is not in sight.')
  const { mouse } = program.page
  const middle = box.y + box.height / 2
  await mouse.move(box.x + 1, middle)
  await mouse.down()
  await mouse.move(box.x + box.width - 1, middle, { steps: 5 })
  await mouse.up()
}

/** How many pixels of a canvas are dark; one that was not painted yet has none. */
const inkOn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element
    // A copy, because a canvas that is read is drawn more slowly from then on.
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    copy?.drawImage(element, 0, 0)
    const { data } = copy?.getImageData(0, 0, width, height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) < 100 && data[at + 3] === 255) dark += 1
    }
    return dark
  })
