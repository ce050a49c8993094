import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { composeBriefing } from '../../shared/briefing/compose'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import { longBriefing } from '../builders/exchange-briefing'
import { documentHtml } from './document-html'
import { type Figure, median, slope } from './figure'
import { launch } from './launch'

/** Pages, and how often they are set after a first time that does not count. */
const SIZES = [
  [10, 5],
  [100, 3],
  [300, 2],
] as const
const AT = 1_627_000_000

/**
 * The finished PDF as the window asks for it (process, template, checks and all) against nothing
 * but the compiler on the same input, and beside it against Chromium's print of the same words.
 */
export async function measureBriefing(
  executable: string,
  appFolder: string,
  built: string,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-pdf-'))
  const app = await launch(executable, appFolder, [`--cases-folder=${folder}/none`])
  await app.page.waitForFunction(
    () => performance.getEntriesByName('casebook:interactive').length > 0,
  )
  const figures: Figure[] = []
  const growth: [number, number][] = []
  const small = jobOf(composeBriefing(longBriefing(SIZES[0][0])))
  for (const [pages, runs] of SIZES) {
    const document = composeBriefing(longBriefing(pages))
    const job = jobOf(document)
    writeFileSync(join(folder, 'document.html'), documentHtml(document))
    writeFileSync(join(folder, 'job.json'), JSON.stringify(job))
    const [ours, typst, chromium]: [number[], number[], number[]] = [[], [], []]
    for (let turn = 0; turn <= runs; turn++) {
      const turns = [
        await pressed(app.page, small, job),
        bare(built, folder),
        printed(executable, folder),
      ] as const
      if (turn === 0) continue
      ours.push(turns[0])
      typst.push(turns[1])
      chromium.push(turns[2])
    }
    growth.push([Math.log(pages), Math.log(median(ours))])
    const figure = { what: `briefing PDF of about ${pages} pages`, ours: median(ours), unit: 'ms' }
    figures.push(
      { ...figure, peer: median(typst), against: 'bare Typst compile' },
      { ...figure, peer: median(chromium), against: 'Chromium prints the same words' },
    )
  }
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  const what = `growth of the briefing PDF, ${SIZES[0][0]} to ${SIZES.at(-1)?.[0]} pages`
  const inProportion = { peer: 1, against: 'growth in proportion', unit: 'exponent' }
  return [...figures, { what, ours: slope(growth), ...inProportion }]
}

const jobOf = (document: BriefingDocument) =>
  ({ document: JSON.stringify(document), paper: 'a4', at: AT }) as const

type Job = ReturnType<typeof jobOf>

/**
 * Milliseconds from the request to the bytes, as the window sees them. A preview stands before it
 * because it does so on the screen: an export is asked for by someone who looks at the pages.
 */
const pressed = (page: Page, previewed: Job, job: Job): Promise<number> =>
  page.evaluate(
    async ([seen, asked]) => {
      const { casebook } = window as unknown as { casebook: Abilities }
      await casebook.pressPreview(seen)
      // The process of the next document is started after a preview; an analyst is slower than this.
      await new Promise((resolve) => setTimeout(resolve, 1500))
      const started = performance.now()
      const answer = await casebook.pressPdf(asked)
      if (!answer.ok) throw new Error(answer.error.message)
      return performance.now() - started
    },
    [previewed, job] as const,
  )

/** Like ours and Chromium, in a process that has set nothing before and whose start does not count. */
function bare(built: string, folder: string): number {
  const script = join(import.meta.dirname, 'in-node.mjs')
  const words = [script, 'bare-typst-alone', built, join(folder, 'job.json')]
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }))
}

function printed(executable: string, folder: string): number {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const script = join(import.meta.dirname, 'bare-window/print.cjs')
  const words = [...sandbox, script, join(folder, 'document.html'), join(folder, 'document.pdf')]
  return Number(
    execFileSync(executable, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}
