import { join, resolve } from 'node:path'
import { exampleFiles } from '../files/example-files'
import type { HeadlessRequest } from './command-line'

/** Where a command works on disk, absolute. None of it ever reaches a window. */
export interface HeadlessPlaces {
  readonly caseFile: string
  /** Where `files:save` writes; `null` when the command writes no document. */
  readonly out: string | null
  /** Files and folders to import. */
  readonly imports: readonly string[]
  /** Whether a new case may take the place of a file: `demo` alone, and of its own. */
  readonly mayReplace: boolean
}

const DEMO_NAME = 'exchange-server-compromise'

/** Resolves the paths of a request; `demo` imports the files of the bundled example. */
export function placesOf(
  request: HeadlessRequest,
  workingFolder: string,
  demoFolder: string,
): HeadlessPlaces {
  const at = (path: string) => resolve(workingFolder, path)
  const out = typeof request.options.out === 'string' ? at(request.options.out) : null
  if (request.command === 'demo') {
    const folder = out ?? workingFolder
    return {
      caseFile: join(folder, `${DEMO_NAME}.casebook`),
      out: join(folder, `${DEMO_NAME}.pdf`),
      imports: exampleFiles(demoFolder),
      mayReplace: true,
    }
  }
  return {
    caseFile: at(request.caseFile ?? ''),
    out,
    imports: request.paths.map(at),
    mayReplace: false,
  }
}
