import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { codeOf, isFull } from '../disk/disk'

/** What a failed write to a case file means to the analyst. */
export function saveError(path: string, error: unknown): CasebookError {
  if (isFull(error)) {
    return new CasebookError(
      'no-space',
      `Not saved: the disk of ${basename(path)} is full. Make space and try again; the case is unchanged.`,
    )
  }
  return new CasebookError(
    'denied',
    `Not saved: ${basename(path)} cannot be written (${codeOf(error)}). The case is unchanged.`,
  )
}

/** An error that has its sentence stays; any other becomes one that tells what was not done. */
export function withSentence(error: unknown, notDone: string, safe: string): CasebookError {
  if (error instanceof CasebookError) return error
  return isFull(error)
    ? new CasebookError(
        'no-space',
        `${notDone}: the disk is full. Make space and try again; ${safe}`,
      )
    : new CasebookError('denied', `${notDone} (${codeOf(error)}). ${capital(safe)}`)
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
