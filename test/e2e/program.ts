import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** The running program with a data folder of its own. */
export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  /** Everything the program may write to; gone after {@link stop}. */
  readonly home: string
  readonly casesFolder: string
  /** Messages of the page that should not be there: errors, refused requests. */
  readonly complaints: string[]
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/**
 * Holds the program's start back until Playwright has connected. Playwright adds it itself only to
 * an executable of its own choice; without it a quick start is missed and the launch hangs.
 */
const LOADER = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js')

/** Where the built program is: the checkout, or the folder of a build elsewhere. */
export const appFolder = process.env.CASEBOOK_OUT ?? root

export function electronExecutable(): string {
  const executable = process.env.CASEBOOK_ELECTRON
  if (executable === undefined) throw new Error('Run this as npm test: it prepares Electron first.')
  return executable
}

const isRoot = process.getuid?.() === 0

/** As root the sandbox works only for another user, who must be able to read the program. */
export const sandboxed =
  !isRoot ||
  spawnSync('setpriv', ['--reuid=65533', '--regid=65533', '--clear-groups', 'ls', appFolder])
    .status === 0

/**
 * Opens the program's window. `home` lets two starts share their data.
 * @param env further variables of the program's environment
 * @param loadedFirst files that run in the main process before the program does
 */
export async function startProgram(
  words: readonly string[] = [],
  home = newHome(),
  env: Readonly<Record<string, string>> = {},
  loadedFirst: readonly string[] = [],
): Promise<Program> {
  const casesFolder = join(home, 'cases')
  mkdirSync(casesFolder, { recursive: true })
  neverIdle(join(home, 'data'))
  const unprivileged = isRoot && sandboxed
  const app = await _electron.launch({
    executablePath: unprivileged
      ? join(import.meta.dirname, 'unprivileged.sh')
      : electronExecutable(),
    chromiumSandbox: sandboxed,
    args: [
      ...[LOADER, ...loadedFirst].flatMap((file) => ['-r', file]),
      appFolder,
      `--user-data-dir=${join(home, 'data')}`,
      `--cases-folder=${casesFolder}`,
      ...words,
    ],
    env: { ...(process.env as Record<string, string>), CASEBOOK_HOME: home, ...env },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return {
    app,
    page,
    home,
    casesFolder,
    complaints,
    async stop() {
      await app.close()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Nobody ever touches a virtual display: each case would be locked after its first minutes. */
function neverIdle(dataFolder: string): void {
  const settings = join(dataFolder, 'settings.json')
  if (existsSync(settings)) return
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(settings, JSON.stringify({ idleLockMinutes: 0 }))
}

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'casebook-e2e-'))

/** Sets the size of the window's content, in CSS pixels. */
export async function resize({ app, page }: Program, width: number, height: number): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((shown, size) => shown.setBounds({ x: 0, y: 0, ...size }), {
    width,
    height,
  })
}
