import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawLargeCase } from '../builders/large-case'
import { type Figure, median } from './figure'
import { launch } from './launch'

/** Turns that count. */
export const RUNS = 7
const PASSPHRASE = 'pilots count ships before dawn'

interface Sample {
  readonly ms: number
  readonly mib: number
}

/**
 * Launch to first interactive paint and memory of all processes: a bare window, the empty program,
 * and the program after a case of 1,000 clips was unlocked in it, taken in turns. The first turn
 * only warms the disk and is left out.
 */
export async function measureStart(
  executable: string,
  appFolder: string,
  bareFolder: string,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-start-'))
  const caseFile = join(folder, 'thousand-clips.casebook')
  writeFileSync(
    caseFile,
    await drawLargeCase({ sources: 20, clipsPerSource: 50, passphrase: PASSPHRASE }),
  )
  const kept = join(folder, 'data')
  const samples: Record<'bare' | 'empty' | 'loaded', Sample[]> = { bare: [], empty: [], loaded: [] }
  for (let run = 0; run <= RUNS; run++) {
    const turn = {
      bare: await sample(executable, bareFolder, firstPaint),
      empty: await sample(executable, appFolder, interactive, [`--cases-folder=${folder}/none`]),
      loaded: await sample(
        executable,
        appFolder,
        unlocked,
        [`--cases-folder=${folder}/none`, caseFile],
        kept,
      ),
    }
    if (run === 0) continue
    for (const key of ['bare', 'empty', 'loaded'] as const) samples[key].push(turn[key])
  }
  rmSync(folder, { recursive: true, force: true })
  const time = (key: keyof typeof samples) => median(samples[key].map(({ ms }) => ms))
  const memory = (key: keyof typeof samples) => median(samples[key].map(({ mib }) => mib))
  const against = 'bare Electron window'
  return [
    { what: 'start, no case', ours: time('empty'), peer: time('bare'), against, unit: 'ms' },
    { what: 'memory, no case', ours: memory('empty'), peer: memory('bare'), against, unit: 'MiB' },
    {
      what: 'memory, case of 1,000 clips',
      ours: memory('loaded'),
      peer: memory('bare'),
      against,
      unit: 'MiB',
    },
  ]
}

/** Starts it once, to the moment that `painted` tells of, and looks at its memory. */
export async function sample(
  executable: string,
  appFolder: string | null,
  painted: (page: Page) => Promise<number>,
  words: readonly string[] = [],
  userData?: string,
): Promise<Sample> {
  const launched = await launch(executable, appFolder, words, userData)
  const ms = (await painted(launched.page)) - launched.spawned
  const mib = await launched.memory()
  await launched.stop()
  return { ms, mib }
}

/** When the page first drew something, milliseconds since 1970. */
export async function firstPaint(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return paint === undefined ? false : performance.timeOrigin + paint.startTime
  })
  return (await handle.jsonValue()) as number
}

/** When the first screen stood with its data and could be used; the program marks it itself. */
export async function interactive(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const mark = performance.getEntriesByName('casebook:interactive')[0]
    return mark === undefined ? false : performance.timeOrigin + mark.startTime
  })
  return (await handle.jsonValue()) as number
}

/** As {@link interactive}; then the case the program was started with is unlocked. */
async function unlocked(page: Page): Promise<number> {
  const ms = await interactive(page)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
  return ms
}
