import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { HeadlessJob, OfferedFiles } from '../../shared/ipc/contract'
import { lockCaseFile } from '../files/case-file/case-lock'
import { describeCaseFile } from '../files/case-file/case-paths'
import type { FileRefs } from '../files/file-refs'
import { offerFiles } from '../files/offered-files'
import type { HeadlessRequest } from './command-line'
import type { HeadlessPlaces } from './places'
import type { Secrets } from './secrets'

/**
 * The job for the window: every path of the command line stands as a reference.
 * @throws CasebookError `not-found` when the case file, a path to import or any file in it is not there, `refused`
 * when a new case would take the place of a file, `busy` when `demo` would, `denied` when its folder
 * cannot be made; nothing is begun then
 */
export function offerPaths(
  request: HeadlessRequest,
  places: HeadlessPlaces,
  secrets: Secrets,
  refs: FileRefs,
): HeadlessJob {
  const missing = places.imports.find((path) => !existsSync(path))
  if (missing !== undefined) {
    throw new CasebookError(
      'not-found',
      `${missing} is not there. Nothing was ${doneWith[request.command] ?? 'imported'}; check the path.`,
    )
  }
  const makesCase = request.command === 'new' || request.command === 'demo'
  if (makesCase) clearPlace(places)
  else if (request.caseFile !== null && !existsSync(places.caseFile)) {
    throw new CasebookError(
      'not-found',
      `The case file ${places.caseFile} is not there. Check the path.`,
    )
  }
  return {
    command: request.command,
    caseFile:
      makesCase || request.caseFile === null ? null : describeCaseFile(places.caseFile, refs),
    ...filesAt(places.imports, refs),
    words: [...request.words],
    options: { ...request.options },
    ...secrets,
  }
}

/** What a command does with the files it is given; the others import them. */
const doneWith: Readonly<Partial<Record<HeadlessRequest['command'], string>>> = {
  check: 'checked',
  scheme: 'changed',
}

function filesAt(paths: readonly string[], refs: FileRefs): OfferedFiles {
  const offered = offerFiles(paths, refs)
  if (paths.length === 0 || offered.files.length > 0) return offered
  throw new CasebookError(
    'not-found',
    `There are no files in ${paths.join(', ')}. Nothing was imported.`,
  )
}

/** Makes room for a new case: its folder, and the place of the example that was there before. */
function clearPlace({ caseFile, mayReplace }: HeadlessPlaces): void {
  if (!existsSync(caseFile)) return makeFolder(dirname(caseFile), caseFile)
  if (!mayReplace) {
    throw new CasebookError(
      'refused',
      `The case ${basename(caseFile)} was not made: ${caseFile} is already there. Choose another name.`,
    )
  }
  // Whoever has the file open would go on writing to it, so it is taken before it is removed.
  const release = lockCaseFile(caseFile)
  rmSync(caseFile)
  release()
}

function makeFolder(folder: string, caseFile: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CasebookError(
      'denied',
      `The case ${basename(caseFile)} was not made: the folder ${folder} cannot be made (${code}). Choose another place.`,
    )
  }
}
