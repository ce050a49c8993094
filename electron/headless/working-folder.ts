import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'casebook-command-'

/**
 * A folder for the engine's own files during one command. It is removed when the command ends, but
 * Chromium writes into it once more on its way out; the next command removes what that left.
 */
export function makeWorkingFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? []
    if (owner !== undefined && !isAlive(Number(owner))) removeFolder(join(tmpdir(), name))
  }
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

/** Removes a folder as far as it can be: one that belongs to another account stays. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // It holds no case data and is tried again by the next command.
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
