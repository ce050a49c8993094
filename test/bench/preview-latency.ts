import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EXAMPLE_PASSPHRASE } from '../../renderer/app/example/example-passphrase'
import type { Figure } from './figure'
import { launch } from './launch'

const PAGES = 100
const KEYS = 60
/** Copies of the example that are put behind it at once, some five pages each. */
const AT_ONCE = 4
/** A preview that is further behind is felt. */
const FELT_MS = 200

/**
 * How far the picture of a page is behind the keys in a briefing of a hundred pages: from the key to
 * behind the frame that shows the page with its letter. 95 of 100 are quicker. The pauses are such that
 * all pages are being set beside it at times, and at times not.
 */
export async function measurePreview(
  executable: string,
  sandbox: readonly string[],
  appFolder: string,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-preview-'))
  execFileSync(executable, [...sandbox, appFolder, 'demo', '--out', folder], { stdio: 'ignore' })
  const launched = await launch(executable, appFolder, [
    `--cases-folder=${join(folder, 'none')}`,
    join(folder, 'exchange-server-compromise.casebook'),
  ])
  const { page } = launched
  try {
    await page.getByLabel('Passphrase', { exact: true }).fill(EXAMPLE_PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
    await page.keyboard.press('Control+4')
    await page.getByLabel('Text of the briefing').waitFor()
    await drawBench(page)
    const pages = await growTo(page, PAGES)
    const behind: number[] = []
    for (let key = 0; key < KEYS; key++) {
      behind.push(await keyToPicture(page, key % 2 === 0 ? 'x' : 'Backspace'))
      await page.waitForTimeout((key % 5) * 250)
    }
    behind.sort((a, b) => a - b)
    return [
      {
        what: `preview behind the keys, briefing of ${pages} pages, 95th percentile`,
        ours: behind[Math.ceil(0.95 * KEYS) - 1] as number,
        peer: FELT_MS,
        against: 'a delay that is felt',
        unit: 'ms',
      },
    ]
  } finally {
    await launched.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface PreviewBench {
  /** Puts the text as it was at first behind the text so many times. */
  repeat(times: number): void
  /** Milliseconds from the next key to behind the frame with so many letters more; begun before it. */
  shown(more: number): Promise<number>
}

declare global {
  interface Window {
    previewBench: PreviewBench
  }
}

/** Puts what the bench needs into the page. */
const drawBench = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let pressed = 0
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
    const copied = new DataTransfer()
    const text = () => document.querySelector<HTMLElement>('.br-text')
    // Each letter is begun by a move.
    const letters = () =>
      Array.from(document.querySelectorAll('.br-page path'), (path) => path.getAttribute('d') ?? '')
        .join('')
        .split('M').length
    // Behind all that the window does for the frame.
    const afterFrame = (then: () => void) =>
      requestAnimationFrame(() => {
        const behind = new MessageChannel()
        behind.port1.onmessage = then
        behind.port2.postMessage(null)
      })
    const send = (kind: 'copy' | 'paste', clipboardData: DataTransfer) =>
      text()?.dispatchEvent(
        new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }),
      )
    window.previewBench = {
      repeat(times) {
        const selection = getSelection()
        text()?.focus()
        selection?.selectAllChildren(text() as HTMLElement)
        document.dispatchEvent(new Event('selectionchange'))
        if (copied.types.length === 0) send('copy', copied)
        selection?.collapseToEnd()
        document.dispatchEvent(new Event('selectionchange'))
        for (let time = 0; time < times; time++) send('paste', copied)
      },
      shown(more) {
        const before = letters()
        return new Promise((resolve) => {
          const drawn = new MutationObserver(() => {
            if (letters() !== before + more) return
            drawn.disconnect()
            afterFrame(() => resolve(performance.now() - pressed))
          })
          const pages = document.querySelector('.br-pages')
          if (pages !== null) drawn.observe(pages, { childList: true, subtree: true })
        })
      },
    }
  })

/** Lengthens the text until so many pages are set; the caret is left amid them. */
async function growTo(page: Page, wanted: number): Promise<number> {
  let pages = await settledPages(page, 1)
  while (pages < wanted) {
    await page.evaluate((times) => window.previewBench.repeat(times), AT_ONCE)
    pages = await settledPages(page, pages + 1)
  }
  const lines = page.locator('.br-line .br-sentence')
  const middle = lines.nth(Math.floor((await lines.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.keyboard.press('End')
  await page.waitForTimeout(1000)
  return pages
}

/** Waits until at least so many pages stand and none is being set. */
async function settledPages(page: Page, least: number): Promise<number> {
  const pager = page.locator('.br-pager')
  const found = await page.waitForFunction(
    ({ element, from }) => {
      const words = element?.textContent ?? ''
      const pages = Number(/Page \d+ of (\d+)/.exec(words)?.[1] ?? 0)
      return pages >= from && !words.includes('setting') && pages
    },
    { element: await pager.elementHandle(), from: least },
    { timeout: 120_000 },
  )
  return Number(await found.jsonValue())
}

/** A letter is written and taken back in turns: the line never grows so long that others move. */
async function keyToPicture(page: Page, key: 'x' | 'Backspace'): Promise<number> {
  const more = key === 'x' ? 1 : -1
  const shown = page.evaluate((letters) => window.previewBench.shown(letters), more)
  await page.keyboard.press(key)
  return shown
}
