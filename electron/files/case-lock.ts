import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'

/**
 * Takes the case file for this process; answers how to give it back. A lock whose process is gone
 * is taken over; one of another machine is believed.
 * @throws CasebookError `busy` naming who has it
 */
export function lockCaseFile(path: string): () => void {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(lock, 'wx', 0o600)
      writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }))
      closeSync(file)
      return () => rmSync(lock, { force: true })
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ENOENT') {
        throw new CasebookError('not-found', `${path} is not there. It was moved or deleted.`)
      }
      if (code !== 'EEXIST') {
        throw new CasebookError(
          'denied',
          `${dirname(path)} cannot be written (${code}). Nothing was changed.`,
        )
      }
      if (attempt > 0 || isHeld(lock)) {
        throw new CasebookError(
          'busy',
          `${basename(path)} is open in another Casebook. Close it there, then open it here.`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
}

function isHeld(lock: string): boolean {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; host: string }
    if (host !== hostname()) return true
    if (pid === process.pid) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
