import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a command of poppler or qpdf is on this machine; says so when it is not. */
export function hasCommand(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined
  if (!found)
    console.warn(`Skipped: ${name} is not installed (apt-get install poppler-utils qpdf).`)
  return found
}

/** What a command prints about a PDF; `@` among the words stands for its file. */
export function askAbout(pdf: Uint8Array, command: string, ...words: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-pdf-'))
  try {
    const file = join(folder, 'briefing.pdf')
    writeFileSync(file, pdf)
    const named = words.map((word) => (word === '@' ? file : word))
    return execFileSync(command, named, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
