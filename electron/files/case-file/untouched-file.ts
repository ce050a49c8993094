import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Disk, DiskFile } from '../disk/disk'
import { withSentence } from './save-error'

/**
 * @param bytes the length that this program left the file with
 * @throws CasebookError `denied`, beginning with `notDone`
 */
export type CheckUntouched = (bytes: number, notDone: string) => Promise<void>

/**
 * Looks whether an open file has its name and its length still. A lock keeps programs out that ask
 * for it; a program that copies files between computers does not ask, and one that took over a lock
 * may have been told wrongly that nobody held it. Written on, the file would lose what they wrote,
 * or what is written would go to a file without a name. Once seen, that stays so: no look at length
 * and name tells whether the file was put right.
 */
export async function untouchedFile(
  disk: Disk,
  path: string,
  file: DiskFile,
): Promise<CheckUntouched> {
  const id = await file.id()
  let touched = false
  return async (bytes, notDone) => {
    touched ||= !(await isAsLeft(disk, path, { id, bytes }, notDone))
    if (!touched) return
    throw new CasebookError(
      'denied',
      `${notDone}: another program wrote to ${basename(path)}, or put another file in its place, while it was open here. Nothing was written over; compare it with its backups.`,
    )
  }
}

async function isAsLeft(
  disk: Disk,
  path: string,
  left: { readonly id: string; readonly bytes: number },
  notDone: string,
): Promise<boolean> {
  try {
    const named = await disk.stat(path)
    return named?.bytes === left.bytes && named.id === left.id
  } catch (error) {
    throw withSentence(error, notDone, 'the case is unchanged.')
  }
}
