import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { failureOf } from '../../shared/errors/casebook-error'
import { exitCodeOf } from '../../shared/errors/exit-code'
import type { HeadlessJob } from '../../shared/ipc/contract'
import type { FileRefs } from '../files/file-refs'
import { readCommandLine } from './command-line'
import { offerPaths } from './offer-paths'
import { type HeadlessPlaces, placesOf } from './places'

/** A command to carry out: what the window is told, and the places only main knows. */
export interface PreparedJob {
  readonly job: HeadlessJob
  readonly places: HeadlessPlaces
  /** Removes the working folder; nothing of the case stays behind. */
  readonly tidy: () => void
}

/**
 * Reads the command line before the app is ready; `null` when it asks for the window. A wrong
 * command line ends the program here with its sentence and its exit code.
 */
export function prepareHeadless(refs: FileRefs, demoFolder: string): PreparedJob | null {
  const request = readCommandLine(process.argv)
  if (request === null) return null
  if (request.kind === 'usage-error') return leave(exitCodeOf('usage'), `${request.sentence}\n${request.usage}`)
  // A folder of its own: the command neither waits for an open window nor sees its projection.
  const userData = mkdtempSync(join(tmpdir(), 'casebook-'))
  app.setPath('userData', userData)
  const tidy = () => rmSync(userData, { recursive: true, force: true })
  try {
    const places = placesOf(request, process.cwd(), demoFolder)
    return { job: offerPaths(request, places, refs), places, tidy }
  } catch (thrown) {
    tidy()
    const { kind, message } = failureOf(thrown)
    return leave(exitCodeOf(kind), message)
  }
}

function leave(code: number, words: string): never {
  writeSync(process.stderr.fd, `${words}\n`)
  process.exit(code)
}
