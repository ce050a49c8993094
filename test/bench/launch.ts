import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { killTree, memoryOf, processTree } from '../builders/processes'

/** A running Electron, let alone until its window stands, so that nothing slows its start. */
export interface Launched {
  readonly page: Page
  /** Memory of all its processes when they have come to rest, in MiB. */
  memory(): Promise<number>
  /** When the process was spawned, milliseconds since 1970. */
  readonly spawned: number
  /** Ends every process of it. */
  stop(): Promise<void>
}

/** The window stands, its marks are set and its processes have come to rest after this long. */
const SETTLED_MS = 4000

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts Electron with an app folder and waits for its page.
 * @param appFolder `null` for a packed program, which has its own
 * @param userData kept between runs when given, else new for this run
 */
export async function launch(
  executable: string,
  appFolder: string | null,
  words: readonly string[] = [],
  userData?: string,
): Promise<Launched> {
  const data = userData ?? mkdtempSync(join(tmpdir(), 'casebook-bench-'))
  const spawned = Date.now()
  const child = spawn(
    executable,
    [
      ...sandbox,
      '--remote-debugging-port=0',
      `--user-data-dir=${data}`,
      ...(appFolder === null ? [] : [appFolder]),
      ...words,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await debuggingAddress(child)
  // Connecting while the first page loads is sometimes never answered.
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
  const browser = await chromium.connectOverCDP(address)
  const page = await firstPage(browser)
  return {
    page,
    spawned,
    async memory() {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
      return memoryOf(processTree(child.pid as number))
    },
    async stop() {
      await browser.close()
      killTree(child.pid as number)
      if (userData === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      heard += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(heard)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`Electron ended with ${code}: ${heard}`)))
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('Electron shows no window.')
  return context.pages()[0] ?? context.waitForEvent('page')
}
