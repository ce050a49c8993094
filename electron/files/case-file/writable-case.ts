import { basename, dirname } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { isBackup } from '../backups/backup-name'
import { codeOf, type Disk, type DiskFile } from '../disk/disk'

/** A case file as far as this program may have it. */
export interface TakenCaseFile {
  readonly file: DiskFile
  /** Why it can only be read; `null` when it can be written, and then its lock is held. */
  readonly readOnly: string | null
  readonly release: () => void
}

/** With these codes a disk says that it takes no change; the file can still be read. */
const READ_ONLY_CODES = ['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'ETXTBSY']

/**
 * Takes a case file for writing; a backup, or one that the disk does not let be written, for reading.
 * Nothing is written to the file. The lock comes first: before it is held, another program may give
 * the name to another file.
 * @param nobodys the mark of a lock that nobody holds, see case-lock.ts
 * @throws CasebookError `busy`, `not-found` or `denied`
 */
export async function takeCaseFile(
  disk: Disk,
  path: string,
  nobodys?: string,
): Promise<TakenCaseFile> {
  if (isBackup(path)) {
    return {
      file: await openForReading(disk, path),
      readOnly: backupSentence(path),
      release: () => {},
    }
  }
  let release: () => void
  try {
    release = disk.lock(path, nobodys)
  } catch (error) {
    return await takeWithoutLock(disk, path, error)
  }
  try {
    return { ...(await openLocked(disk, path)), release }
  } catch (error) {
    release()
    throw error
  }
}

/** Where no lock can be made no other program can write either, so the file may be read. */
async function takeWithoutLock(disk: Disk, path: string, error: unknown): Promise<TakenCaseFile> {
  const code = await hindranceOf(disk, path, error)
  if (!READ_ONLY_CODES.includes(code)) {
    throw error instanceof CasebookError ? error : openError(path, code)
  }
  return {
    file: await openForReading(disk, path),
    readOnly: lockSentence(path, code),
    release: () => {},
  }
}

async function hindranceOf(disk: Disk, path: string, error: unknown): Promise<string> {
  if (!(error instanceof CasebookError)) return codeOf(error)
  if (error.kind !== 'busy') return codeOf(error.cause)
  return (await isOnReadOnlyMedium(disk, path)) ? 'EROFS' : 'busy'
}

/** A lock file on a medium that takes no writes was there when the medium was made. */
async function isOnReadOnlyMedium(disk: Disk, path: string): Promise<boolean> {
  try {
    const file = await disk.open(path, 'change')
    await file.close()
    return false
  } catch (error) {
    return codeOf(error) === 'EROFS'
  }
}

async function openLocked(
  disk: Disk,
  path: string,
): Promise<{ file: DiskFile; readOnly: string | null }> {
  try {
    return { file: await disk.open(path, 'change'), readOnly: null }
  } catch (error) {
    const code = codeOf(error)
    if (!READ_ONLY_CODES.includes(code)) throw openError(path, code)
    return { file: await openForReading(disk, path), readOnly: fileSentence(path, code) }
  }
}

async function openForReading(disk: Disk, path: string): Promise<DiskFile> {
  try {
    return await disk.open(path, 'read')
  } catch (error) {
    throw openError(path, codeOf(error))
  }
}

function openError(path: string, code: string): CasebookError {
  return code === 'ENOENT'
    ? new CasebookError('not-found', `${path} is not there. It was moved or deleted.`)
    : new CasebookError('denied', `${path} was not opened (${code}). Nothing was changed.`)
}

const backupSentence = (path: string) =>
  `${basename(path)} is a backup, so it can only be read. Restore it to work on it.`

const mediumSentence = (path: string) =>
  `${basename(path)} is on a medium that cannot be written, so it can only be read. Copy it to a disk to work on it.`

const fileSentence = (path: string, code: string) =>
  code === 'EROFS'
    ? mediumSentence(path)
    : `${basename(path)} may not be written by this account (${code}), so it can only be read. Change its permissions, or copy it, to work on it.`

function lockSentence(path: string, code: string): string {
  if (code === 'EROFS') return mediumSentence(path)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `The disk of ${basename(path)} is full, so the case can only be read. Make space and open it again.`
  }
  return `The folder ${dirname(path)} may not be written by this account (${code}), so ${basename(path)} can only be read. Change its permissions, or copy the file, to work on it.`
}
