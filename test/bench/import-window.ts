import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Figure } from './figure'
import { launch } from './launch'

const PASSPHRASE = 'pilots count ships before dawn'
/** A frame that takes longer is felt. */
const FRAME_MS = 50
const FILES = 1000
const LARGE_BYTES = 200 << 20
const SETTLED_MS = 2000

/**
 * How long the window stands still at most while files are imported in it: a thousand small ones,
 * and a PDF of 200 MB.
 */
export async function measureWindow(
  executable: string,
  sandbox: readonly string[],
  appFolder: string,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-frames-'))
  const caseFile = join(folder, 'bench.casebook')
  const secret = join(folder, 'passphrase.txt')
  writeFileSync(secret, PASSPHRASE)
  const words = ['new', caseFile, '--title', 'Bench', '--passphrase-file', secret]
  execFileSync(executable, [...sandbox, appFolder, ...words], { stdio: 'ignore' })
  const launched = await launch(executable, appFolder, [
    `--cases-folder=${join(folder, 'none')}`,
    caseFile,
  ])
  const { page } = launched
  try {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
    await drawPage(page)
    const many = await longestTask(page, (count) => window.bench.drawNotes(count), FILES)
    const large = await longestTask(page, (bytes) => window.bench.drawPdf(bytes), LARGE_BYTES)
    return [
      frameFigure(`${FILES.toLocaleString('en')} small files`, many),
      frameFigure(`a PDF of ${LARGE_BYTES >> 20} MB`, large),
    ]
  } finally {
    await launched.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const frameFigure = (what: string, ours: number): Figure => ({
  what: `longest task of the window while ${what} ${what.startsWith('a ') ? 'is' : 'are'} imported`,
  ours,
  peer: FRAME_MS,
  against: 'a frame that is felt',
  unit: 'ms',
})

interface BenchPage {
  /** Makes so many text files of a few paragraphs ready to be dropped. */
  drawNotes(count: number): void
  /** Makes a PDF of one page ready that carries so many bytes. */
  drawPdf(bytes: number): void
  /** Drops on the window what was made ready. */
  drop(): void
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

/** Puts what the bench needs into the page. */
const drawPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let ready = new DataTransfer()
    const make = (files: readonly File[]) => {
      ready = new DataTransfer()
      for (const file of files) ready.items.add(file)
    }
    const words = 'harbour pilots count ships before dawn and write what they saw'.split(' ')
    const paragraph = (seed: number) =>
      Array.from({ length: 60 }, (_, at) => words[(at * at + seed * 7) % words.length]).join(' ')
    window.bench = {
      drawNotes(count) {
        make(
          Array.from({ length: count }, (_, at) => {
            const text = Array.from({ length: 8 }, (__, part) => paragraph(at + part)).join('\n\n')
            return new File([`Note ${at}\n\n${text}`], `note-${at}.txt`, { type: 'text/plain' })
          }),
        )
      },
      drawPdf(bytes) {
        const content = 'BT /F1 12 Tf 72 720 Td (Harbour pilots count ships before dawn.) Tj ET'
        const objects = [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
          `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
        ]
        const offsets: number[] = []
        let head = '%PDF-1.4\n'
        objects.forEach((object, at) => {
          offsets.push(head.length)
          head += `${at + 1} 0 obj\n${object}\nendobj\n`
        })
        offsets.push(head.length)
        head += `6 0 obj\n<< /Length ${bytes} >>\nstream\n`
        const tail = '\nendstream\nendobj\n'
        const at = head.length + bytes + tail.length
        const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
        const table = `xref\n0 7\n0000000000 65535 f \n${rows.join('')}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
        const block = new Uint8Array(1 << 20).map((_, place) => place * 31)
        const blocks = Array.from({ length: bytes / block.length }, () => block)
        make([new File([head, ...blocks, tail, table], 'large.pdf', { type: 'application/pdf' })])
      },
      drop() {
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: ready, bubbles: true, cancelable: true }),
          )
        }
      },
    }
  })

/**
 * Imports what is dropped and answers which of the window's tasks took longest, in ms of its own
 * time on the processor: a machine that does other things besides would be measured otherwise.
 */
async function longestTask(
  page: Page,
  draw: (size: number) => void,
  size: number,
): Promise<number> {
  await page.evaluate(draw, size)
  // What was made for the bench is over and done with before the clock starts.
  await page.waitForTimeout(SETTLED_MS)
  const tasks = await tracedTasks(page)
  await page.evaluate(() => window.bench.drop())
  const panel = page.getByRole('region', { name: 'Import' })
  await panel.getByRole('button', { name: 'Put away' }).waitFor({ timeout: 600_000 })
  const longest = Math.max(...(await tasks()))
  await panel.getByRole('button', { name: 'Put away' }).click()
  return longest
}

/** Begins to trace; the answer ends it with the processor time of each task of the main thread, ms. */
async function tracedTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const session = await page.context().newCDPSession(page)
  const found: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) =>
    found.push(...(value as never as TraceEvent[])),
  )
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  })
  return async () => {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await ended
    await session.detach()
    const pid = found
      .flatMap(({ args }) => args?.data?.frames ?? [])
      .find(({ url }) => url.startsWith('app://casebook/'))?.processId
    const thread = found.find(
      ({ name, pid: own, args }) =>
        name === 'thread_name' && own === pid && args?.name === 'CrRendererMain',
    )
    if (thread === undefined) throw new Error('The trace does not name the thread of the window.')
    return found
      .filter(({ name, pid: own, tid }) => name === 'RunTask' && own === pid && tid === thread.tid)
      .map(({ tdur = 0 }) => tdur / 1000)
  }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Time on the processor, µs. */
  readonly tdur?: number
  readonly args?: {
    readonly name?: string
    readonly data?: { readonly frames?: readonly { readonly url: string; processId: number }[] }
  }
}
