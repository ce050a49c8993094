import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawLargeCase } from '../builders/large-case'
import { buildJournalPage } from './build-journal-page'
import { type Figure, median, slope } from './figure'
import type { Commits, JournalPage, Pair } from './journal-page/app/journal-page'
import { type Launched, launch } from './launch'

const PASSPHRASE = 'pilots count ships before dawn'
const RUNS = 5

/** The program with the bench's page in it, and where its cases are drawn. */
interface Bench {
  readonly executable: string
  readonly appFolder: string
  readonly folder: string
}

/** Work with a copy of the program that is gone afterwards. */
async function withBench<T>(
  executable: string,
  built: string,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-journal-'))
  try {
    const appFolder = join(folder, 'program')
    await buildJournalPage(built, appFolder)
    return await work({ executable, appFolder, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A case of this many clips, fifty to a source, opened once: its working copy is there. */
async function openedCase(bench: Bench, sources: number, clipsPerSource: number) {
  const path = join(bench.folder, `${sources}-${clipsPerSource}.casebook`)
  writeFileSync(path, await drawLargeCase({ sources, clipsPerSource, passphrase: PASSPHRASE }))
  const data = `${path}.data`
  const launched = await launch(bench.executable, bench.appFolder, [path], data)
  await launched.page.waitForFunction(() => 'journal' in window)
  const rebuilt = await open(launched.page)
  return { launched, rebuilt }
}

const CLIPS_PER_SOURCE = 50

/**
 * Clip commits, sealed, appended, flushed and projected, in turns with `strict` transactions that put
 * the same rows into a bare Dexie database of the same Chromium.
 */
export const measureCommit = (executable: string, built: string): Promise<Figure[]> =>
  withBench(executable, built, async (bench) => {
    const { launched } = await openedCase(bench, 1, CLIPS_PER_SOURCE)
    await commitClips(launched.page, 200)
    const turns: Commits[] = []
    for (let turn = 0; turn < 20; turn++) turns.push(await commitClips(launched.page, 500))
    await launched.stop()
    const grown = await growth(bench, async ({ page }) => {
      // The store goes on ordering for a while what was written when the case was first opened.
      await commitClips(page, 200)
      const pairs: Pair[] = []
      for (let run = 0; run < RUNS; run++) pairs.push(await commitClips(page, 100))
      // The bare database holds little at every size: what it takes longer is the machine's.
      return median(pairs.map(({ ours, bare }) => ours / bare))
    })
    return [
      {
        what: '10,000 clip commits, sealed and journalled',
        ours: sum(turns.map(({ ours }) => ours)),
        peer: sum(turns.map(({ bare }) => bare)),
        against: 'bare Dexie, strict, the same rows',
        unit: 'ms',
      },
      {
        what: '10,000 clip commits, sealed and journalled',
        ours: sum(turns.map(({ ours }) => ours)),
        peer: sum(turns.map(({ recordAlone }) => recordAlone)),
        against: 'bare Dexie, strict, the clips without a history',
        unit: 'ms',
      },
      // What one commit costs at each size, so the cost of all of them grows by one more.
      exponent('commit', 1 + grown),
    ]
  })

/** Opening without the derivation of the key, to what the first screen shows. */
export const measureOpen = (executable: string, built: string): Promise<Figure[]> =>
  withBench(executable, built, async (bench) => {
    const { launched } = await openedCase(bench, 200, CLIPS_PER_SOURCE)
    const { page } = launched
    await page.evaluate(() => window.journal.copyBare())
    const opens: Pair[] = []
    const reads: Pair[] = []
    const wholes: Pair[] = []
    for (let run = 0; run <= RUNS; run++) {
      const ours = await reopen(page)
      const bare = await page.evaluate(() => window.journal.openBare())
      const read = await page.evaluate(() => window.journal.readClips())
      if (run === 0) continue
      opens.push({ ours, bare })
      reads.push(read)
      wholes.push({ ours: ours + read.ours, bare: bare + read.bare })
    }
    await launched.stop()
    const grown = await growth(bench, async ({ page: window }) => {
      const times: number[] = []
      for (let run = 0; run < RUNS; run++) times.push(await reopen(window))
      return median(times)
    })
    return [
      compared(
        'open, case of 10,000 clips, and read them all',
        wholes,
        'bare Dexie, opened, the same rows',
      ),
      compared(
        'open, case of 10,000 clips, to its first screen',
        opens,
        'bare Dexie, the rows of that screen',
      ),
      compared('reading 10,000 clips', reads, 'bare Dexie, same rows'),
      exponent('open', grown),
    ]
  })

/** The working copy made again from the case file, against writing the same rows bare. */
export const measureRebuild = (executable: string, built: string): Promise<Figure[]> =>
  withBench(executable, built, async (bench) => {
    const pairs: Pair[] = []
    for (let run = 0; run < 3; run++) {
      const { launched, rebuilt } = await openedCase(bench, 1000, 10)
      const bare = await launched.page.evaluate(() => window.journal.copyBare())
      await launched.stop()
      rmSync(join(bench.folder, '1000-10.casebook.data'), { recursive: true })
      pairs.push({ ours: rebuilt, bare })
    }
    const what = 'rebuild, 1,000 sources with 10,000 clips'
    return [compared(what, pairs, 'bare Dexie, bulk puts of the same rows')]
  })

/**
 * Slope of cost over entries, both as logarithms, from 1,000 to 100,000 entries.
 * @param cost in any one unit
 */
async function growth(
  bench: Bench,
  cost: (launched: Launched) => Promise<number>,
): Promise<number> {
  const points: [number, number][] = []
  for (const entries of [1000, 10_000, 100_000]) {
    const { launched } = await openedCase(bench, entries / CLIPS_PER_SOURCE, CLIPS_PER_SOURCE)
    const one = await cost(launched)
    await launched.stop()
    console.error(`  ${entries} entries: ${one.toPrecision(3)}`)
    points.push([Math.log(entries), Math.log(one)])
  }
  return slope(points)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const compared = (what: string, pairs: readonly Pair[], against: string): Figure => ({
  what,
  ours: median(pairs.map(({ ours }) => ours)),
  peer: median(pairs.map(({ bare }) => bare)),
  against,
  unit: 'ms',
})

const exponent = (what: string, value: number): Figure => ({
  what: `growth of ${what}, 1,000 to 100,000 entries`,
  ours: value,
  peer: 1,
  against: 'growth in proportion',
  unit: 'exponent',
})

const commitClips = (page: Page, count: number): Promise<Commits> =>
  page.evaluate((wanted) => window.journal.commitClips(wanted), count)

const open = (page: Page): Promise<number> =>
  page.evaluate((passphrase) => window.journal.open(passphrase), PASSPHRASE)

async function reopen(page: Page): Promise<number> {
  await page.evaluate(() => window.journal.close())
  return open(page)
}

declare global {
  interface Window {
    readonly journal: JournalPage
  }
}
