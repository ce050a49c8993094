import {
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { BelievedLock } from './believed-lock'
import { bootId } from './boot-id'

/** Locks of this very process; a lock file with its number that is not among them is an old one. */
const held = new Set<string>()

/** A lock file is made first and filled next: an empty one is believed for this long. */
const FILLING_MS = 5_000

/**
 * Takes the case file for this process, whichever of its names it is called by; answers how to give
 * it back. A lock whose process is gone is taken over, also when the machine was started since and
 * the number is another's now. Clocks are not asked: they are set forward and back. A lock of which
 * that cannot be told is believed, unless the analyst says that nobody holds it.
 * @param nobodys the {@link BelievedLock.mark} of the lock she said that of
 * @throws CasebookError `busy` naming the file, a {@link BelievedLock} where it is only believed;
 *   `not-found`, `denied` or `no-space` with the error of the system as its cause
 */
export function lockCaseFile(path: string, nobodys?: string): () => void {
  const lock = lockOf(path)
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
      if (attempt > 0 || !takeAway(lock, path, nobodys)) throw busy(path)
    }
  }
}

/** Beside the file itself: under a second name it has the same lock. */
function lockOf(path: string): string {
  try {
    const real = realpathSync(path)
    return join(dirname(real), `.${basename(real)}.lock`)
  } catch (error) {
    throw lockError(path, error)
  }
}

function makeLock(lock: string): void {
  const file = openSync(lock, 'wx', 0o600)
  try {
    const boot = bootId()
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), ...(boot && { boot }) }))
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

const busy = (path: string) =>
  new CasebookError(
    'busy',
    `${basename(path)} is open in another Casebook. Close it there, then open it here.`,
  )

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

/**
 * Removes a lock that nobody holds; `false` when somebody does.
 * @throws BelievedLock where that cannot be told
 */
function takeAway(lock: string, path: string, nobodys: string | undefined): boolean {
  const aside = `${lock}.${process.pid}`
  try {
    const judged = readFileSync(lock, 'utf8')
    const holder = holderOf(judged)
    const standing = holder === null ? standingOfUnfilled(lock) : standingOf(lock, holder)
    if (standing === 'held') return false
    if (standing !== 'left' && judged !== nobodys) {
      throw new BelievedLock(path, standing.believedOf, judged)
    }
    renameSync(lock, aside)
    // Between the look and the move another program may have taken the old lock over.
    const stale = readFileSync(aside, 'utf8') === judged
    if (stale) rmSync(aside)
    else renameSync(aside, lock)
    return stale
  } catch (error) {
    if (error instanceof CasebookError) throw error
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** `null` where the system does not tell one start of the machine from the next. */
  readonly boot: string | null
}

/** Whether somebody holds a lock, nobody does, or that cannot be told from here: then of which machine. */
type Standing = 'held' | 'left' | { readonly believedOf: string }

const standingOfUnfilled = (lock: string): Standing =>
  Math.abs(Date.now() - statSync(lock).mtimeMs) < FILLING_MS ? 'held' : 'left'

function standingOf(lock: string, holder: Holder): Standing {
  if (holder.host !== hostname()) return { believedOf: holder.host }
  if (holder.pid === process.pid) return held.has(lock) ? 'held' : 'left'
  if (!isAtWork(holder.pid)) return 'left'
  const boot = bootId()
  if (boot === null || holder.boot === null) return { believedOf: holder.host }
  return boot === holder.boot ? 'held' : 'left'
}

function isAtWork(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function holderOf(words: string): Holder | null {
  try {
    const { pid, host, boot } = JSON.parse(words) as Record<string, unknown>
    if (!Number.isInteger(pid) || typeof host !== 'string') return null
    return { pid: Number(pid), host, boot: typeof boot === 'string' ? boot : null }
  } catch {
    return null
  }
}
