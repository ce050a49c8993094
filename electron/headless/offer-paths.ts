import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { CaseFile, HeadlessJob } from '../../shared/ipc/contract'
import { lockCaseFile } from '../files/case-lock'
import type { FileRefs } from '../files/file-refs'
import { offerFiles } from '../files/offered-files'
import type { HeadlessRequest } from './command-line'
import type { HeadlessPlaces } from './places'

/**
 * The job for the window: every path of the command line stands as a reference.
 * @param describe how a case file on disk is shown to the window
 * @throws CasebookError `not-found` when the case file or a path to import is not there, `refused`
 * when a new case would take the place of a file, `busy` when `demo` would; nothing is begun then
 */
export function offerPaths(
  request: HeadlessRequest,
  places: HeadlessPlaces,
  refs: FileRefs,
  describe: (path: string, refs: FileRefs) => CaseFile,
): HeadlessJob {
  const missing = places.imports.find((path) => !existsSync(path))
  if (missing !== undefined) {
    throw new CasebookError('not-found', `${missing} is not there. Nothing was imported; check the path.`)
  }
  const makesCase = request.command === 'new' || request.command === 'demo'
  if (makesCase) clearPlace(request, places.caseFile)
  else if (!existsSync(places.caseFile)) {
    throw new CasebookError('not-found', `The case file ${places.caseFile} is not there. Check the path.`)
  }
  return {
    command: request.command,
    caseFile: makesCase ? null : describe(places.caseFile, refs),
    files: offerFiles(places.imports, refs),
    words: [...request.words],
    options: { ...request.options },
  }
}

/** Only `demo` takes the place of a file, of its own, and not while that is open. */
function clearPlace(request: HeadlessRequest, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) return
  if (request.command !== 'demo') {
    throw new CasebookError(
      'refused',
      `The case ${basename(path)} was not made: ${path} is already there. Choose another name.`,
    )
  }
  const release = lockCaseFile(path)
  rmSync(path)
  release()
}
