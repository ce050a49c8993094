import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { CasesFolder } from '../../../shared/ipc/installation-channels'

/** The folders that case files may be kept in; `null` where none was named. */
export interface FolderChoices {
  /** By `--cases-folder=PATH` at the start. */
  readonly given: string | null
  /** In the settings. */
  readonly chosen: string | null
  /** Among the analyst's documents. */
  readonly usual: string
}

/** Which of them holds. */
export function casesFolder({ given, chosen, usual }: FolderChoices): CasesFolder {
  if (given !== null) return { path: given, by: 'given' }
  return chosen === null ? { path: usual, by: 'usual' } : { path: chosen, by: 'chosen' }
}

/**
 * The path of the folder, which is there. A chosen one is never made: it may be the place of a disk
 * that is not connected now, and the case would lie beneath it.
 * @throws CasebookError `not-found` when a chosen folder is not there
 */
export function folderAtHand({ path, by }: CasesFolder): string {
  if (by !== 'chosen') mkdirSync(path, { recursive: true, mode: 0o700 })
  else if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CasebookError(
      'not-found',
      `The folder for cases, ${path}, is not there. Connect its disk and look again, or choose another folder in the settings.`,
    )
  }
  return path
}

/** @throws CasebookError `denied` when nothing can be written in the folder; nothing was changed then */
export function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch {
    throw new CasebookError(
      'denied',
      `Cases are kept where they were: nothing can be written in ${path}. Choose another folder.`,
    )
  }
}
