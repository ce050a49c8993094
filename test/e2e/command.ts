import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder, electronExecutable } from './program'

/** The passphrase of every case that the tests make. */
export const PASSPHRASE = 'pilots count ships before dawn'

/** A finished command of the command line. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Its JSON lines. */
  values(): Record<string, unknown>[]
}

const words = (folder: string, given: readonly string[]) => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--log-level=3',
  // The installation that a window of the same home is of: its signing keys, its working copies.
  `--user-data-dir=${join(folder, 'data')}`,
  appFolder,
  ...given,
]

/** Runs a command of the built program to its end, in a folder. */
export const runCommand = (folder: string, ...given: readonly string[]): Ended =>
  feedCommand(folder, '', ...given)

/** As {@link runCommand}, with words on its standard input. */
export function feedCommand(folder: string, input: string, ...given: readonly string[]): Ended {
  const ended = spawnSync(electronExecutable(), words(folder, given), {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 1 << 26,
  })
  shareWithWindow(folder)
  return {
    code: ended.status,
    out: ended.stdout,
    err: ended.stderr,
    values: () => jsonLines(ended.stdout),
  }
}

/** As root a command leaves files that a window of the same home, which has no rights, cannot write. */
function shareWithWindow(folder: string): void {
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', `--reference=${folder}`, folder])
}

/** Starts a command; its answers come on standard output. */
export const startCommand = (folder: string, ...given: readonly string[]): ChildProcess =>
  spawn(electronExecutable(), words(folder, given), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** The whole lines of a text as JSON values; what follows the last line's end is left out. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** Writes the passphrase where `--passphrase-file` finds it; answers the option's two words. */
export function passphraseWords(folder: string): readonly [string, string] {
  const path = join(folder, 'passphrase.txt')
  writeFileSync(path, `${PASSPHRASE}\n`)
  return ['--passphrase-file', path]
}
