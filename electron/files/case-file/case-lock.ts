import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'

/** Locks of this very process; a lock file with its number that is not among them is an old one. */
const held = new Set<string>()

/** A lock file is made first and filled next: an empty one is believed for this long. */
const FILLING_MS = 5_000

/** Clocks and the machine's start are known to about this. */
const CLOCK_SLACK_MS = 5_000

/**
 * Takes the case file for this process; answers how to give it back. A lock whose process is gone
 * is taken over, also when the machine was started since and the number is another's now; one of
 * another machine is believed.
 * @throws CasebookError `busy` naming the file; `not-found`, `denied` or `no-space` with the error of
 *   the system as its cause
 */
export function lockCaseFile(path: string): () => void {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  for (let attempt = 0; ; attempt++) {
    try {
      makeLock(lock)
      held.add(lock)
      let mine = true
      return () => {
        if (mine) rmSync(lock, { force: true })
        if (mine) held.delete(lock)
        mine = false
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw lockError(path, error)
      if (attempt > 0 || !takeAway(lock)) {
        throw new CasebookError(
          'busy',
          `${basename(path)} is open in another Casebook. Close it there, then open it here.`,
        )
      }
    }
  }
}

function makeLock(lock: string): void {
  const file = openSync(lock, 'wx', 0o600)
  try {
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }))
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

function lockError(path: string, error: unknown): CasebookError {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') {
    return new CasebookError('not-found', `${path} is not there. It was moved or deleted.`, {
      cause: error,
    })
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new CasebookError(
      'no-space',
      `${basename(path)} was not opened: its disk is full. Make space and try again; the case is unchanged.`,
      { cause: error },
    )
  }
  return new CasebookError(
    'denied',
    `${dirname(path)} cannot be written (${code}). Nothing was changed.`,
    { cause: error },
  )
}

/** Removes a lock that nobody holds; `false` when somebody does. */
function takeAway(lock: string): boolean {
  const aside = `${lock}.${process.pid}`
  try {
    const judged = readFileSync(lock, 'utf8')
    if (isHeld(lock, judged)) return false
    renameSync(lock, aside)
    // Between the look and the move another program may have taken the old lock over.
    const stale = readFileSync(aside, 'utf8') === judged
    if (stale) rmSync(aside)
    else renameSync(aside, lock)
    return stale
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

function isHeld(lock: string, words: string): boolean {
  const written = statSync(lock).mtimeMs
  const holder = holderOf(words)
  if (holder === null) return Date.now() - written < FILLING_MS
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return held.has(lock)
  if (written < Date.now() - uptime() * 1000 - CLOCK_SLACK_MS) return false
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function holderOf(words: string): { pid: number; host: string } | null {
  try {
    const { pid, host } = JSON.parse(words) as { pid?: unknown; host?: unknown }
    return Number.isInteger(pid) && typeof host === 'string' ? { pid: Number(pid), host } : null
  } catch {
    return null
  }
}
