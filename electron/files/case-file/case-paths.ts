import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { CaseFile } from '../../../shared/ipc/contract'
import { safeFileName } from '../../../shared/text/file-name'
import type { FileRefs } from '../file-refs'
import { listedHeader } from './listed-header'

export const CASE_ENDING = '.casebook'

/** Free bytes on the disk of the folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** The case files of the folder, newest first. */
export function listCaseFiles(folder: string, refs: FileRefs): CaseFile[] {
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith(CASE_ENDING) && !name.startsWith('.'))
      .map((name) => join(folder, name))
      // A broken link or a file that has just gone must not hide the others.
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      .map((path) => describeCaseFile(path, refs))
      .sort((a, b) => b.modified - a.modified)
  )
}

export function describeCaseFile(path: string, refs: FileRefs): CaseFile {
  const { size, mtimeMs } = statSync(path)
  return {
    ref: refs.give(path),
    name: basename(path, CASE_ENDING),
    folder: dirname(path),
    bytes: size,
    modified: mtimeMs,
    header: listedHeader(path),
  }
}

/** A path in the folder that no file has yet, named after the case. */
export function freeCasePath(folder: string, title: string): string {
  const name = safeFileName(title, 'case')
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${copy === 1 ? name : `${name} ${copy}`}${CASE_ENDING}`)
    if (!existsSync(path)) return path
  }
}

/**
 * Path of the case file named at the end of the command line, as a double click does; `null` when
 * none is, or when it is not there.
 */
export function caseAtEnd(argv: readonly string[]): string | null {
  const last = argv.at(-1) ?? ''
  return last.endsWith(CASE_ENDING) && existsSync(last) ? resolve(last) : null
}

/** What another start says of its case is believed as far as it is the path of one. */
export function casePathIn(said: unknown): string | null {
  if (typeof said !== 'object' || said === null || !('caseFile' in said)) return null
  const { caseFile } = said
  return typeof caseFile === 'string' && isAbsolute(caseFile) && caseFile.endsWith(CASE_ENDING)
    ? caseFile
    : null
}
