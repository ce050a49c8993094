import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { JournalPlace } from '../../../shared/ipc/contract'
import { decodeCaseHeader, FRAMES_OFFSET, HEADER_BYTES } from '../../../shared/journal/case-header'
import { equalBytes, toHex } from '../../../shared/text/bytes'
import { BACKUPS, backupName, dayWords, isBackup, readBackupName } from './backup-name'
import { CASE_ENDING } from '../case-file/case-paths'
import type { HeldCaseFile } from '../case-file/case-file'
import { copyFile } from '../disk/copy-file'
import type { Disk } from '../disk/disk'
import { inWindows, readBytes } from '../disk/file-bytes'
import { frameEndingAt } from '../case-file/frame-ending-at'
import { freePath, giveName } from '../disk/free-name'
import { checkRoom } from '../disk/free-space'
import { keptBackups } from './kept-backups'
import { partOf, partPath } from '../case-file/kept-file'
import { withSentence } from '../case-file/save-error'
import { verifyCaseFile } from '../case-file/verify-case-file'

/** A verified copy of a case file on the disk. */
export interface BackupFile {
  readonly path: string
  /** Milliseconds since 1970, as its name says: to the second. */
  readonly made: number
  readonly bytes: number
  /** Frames in it. */
  readonly frames: number
}

const backupsFolder = (casePath: string) => join(dirname(casePath), BACKUPS)

/**
 * The backups of a case file, the newest first. Files that cannot be read or do not end with a frame
 * are left out: they are none. So are those of another case that had the same name. Where the header
 * of the case file itself is lost, the name is all there is to go by.
 */
export async function listBackups(disk: Disk, casePath: string): Promise<BackupFile[]> {
  const found: BackupFile[] = []
  const fileId = await fileIdOf(disk, casePath)
  const named = await namedBackups(disk, casePath)
  for (const path of fileId === null ? named : await ofCase(disk, fileId, named)) {
    const frames = await countFrames(disk, path).catch(() => null)
    const standing = await disk.stat(path)
    if (frames === null || standing === null) continue
    found.push({ path, made: madeAt(path), bytes: standing.bytes, frames })
  }
  return found.sort((a, b) => b.made - a.made)
}

async function namedBackups(disk: Disk, casePath: string): Promise<string[]> {
  const folder = backupsFolder(casePath)
  const caseName = basename(casePath, CASE_ENDING)
  if ((await disk.stat(folder)) === null) return []
  return (await disk.readdir(folder))
    .filter((name) => readBackupName(name)?.caseName === caseName)
    .map((name) => join(folder, name))
}

/** A case that was deleted leaves its backups behind, and another may have its name now. */
async function ofCase(disk: Disk, fileId: string, paths: readonly string[]): Promise<string[]> {
  const own: string[] = []
  for (const path of paths) if ((await fileIdOf(disk, path)) === fileId) own.push(path)
  return own
}

/** Id of a case file, hexadecimal; `null` when its header cannot be read. */
async function fileIdOf(disk: Disk, path: string): Promise<string | null> {
  try {
    const file = await disk.open(path, 'read')
    try {
      return toHex(decodeCaseHeader(await readBytes(file, path, 0, HEADER_BYTES)).fileId)
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

async function countFrames(disk: Disk, path: string): Promise<number | null> {
  const file = await disk.open(path, 'read')
  try {
    const bytes = await file.size()
    if (bytes === FRAMES_OFFSET) return 0
    return (await frameEndingAt(inWindows(file, path, bytes), bytes))?.sequence ?? null
  } finally {
    await file.close()
  }
}

/**
 * Copies the open case file up to its last whole change, checks the copy from first byte to last,
 * gives it its name and drops the backups that {@link keptBackups} does not keep.
 * @throws CasebookError `damaged` when the copy is not sound, `no-space`, `denied`; no backup is
 *   lost then
 */
export async function makeBackup(disk: Disk, held: HeldCaseFile, now: number): Promise<BackupFile> {
  const end = await held.wholeEnd()
  const folder = backupsFolder(held.path)
  const notDone = `No backup of ${basename(held.path)} was made`
  try {
    await disk.mkdir(folder)
    const path = await freePath(disk, folder, backupName(basename(held.path, CASE_ENDING), now))
    await copyChecked(disk, held.path, path, notDone, end)
    await dropBackups(disk, held, now)
    return { path, made: madeAt(path), bytes: end.offset, frames: end.frame }
  } catch (error) {
    throw withSentence(error, notDone, 'the case and its older backups are as they were.')
  }
}

/**
 * Puts a copy of a backup beside its case file, under a name of its own.
 * @returns its path
 * @throws CasebookError `refused` when it is no backup, `damaged`, `no-space`, `denied`
 */
export async function restoreBackup(disk: Disk, backup: string, now: number): Promise<string> {
  const notDone = `${basename(backup)} was not restored`
  const named = readBackupName(backup)
  if (named === null || !isBackup(backup)) {
    throw new CasebookError('refused', `${notDone}: it is not a backup. Nothing was changed.`)
  }
  try {
    const folder = dirname(dirname(backup))
    const path = await freePath(disk, folder, `${named.caseName} restored ${dayWords(now)}`)
    await copyChecked(disk, backup, path, notDone, null)
    return path
  } catch (error) {
    throw withSentence(error, notDone, 'the case and its backups are as they were.')
  }
}

/**
 * Copies a case file to a name of its own, which it gets only when the copy was read again and found
 * sound; with `end`, what stands behind that place is left out.
 */
async function copyChecked(
  disk: Disk,
  from: string,
  to: string,
  notDone: string,
  end: JournalPlace | null,
): Promise<void> {
  const part = partPath(to)
  const standing = await disk.stat(from)
  await checkRoom(disk, to, standing?.bytes ?? 0, notDone)
  await disk.unlink(part).catch(() => {})
  try {
    await copyFile(disk, from, part)
    await checkCopy(disk, part, end)
    await giveName(disk, part, to)
  } catch (error) {
    await disk.unlink(part).catch(() => {})
    throw error
  }
}

async function checkCopy(disk: Disk, part: string, end: JournalPlace | null): Promise<void> {
  const file = await disk.open(part, 'change')
  try {
    if (end !== null) await file.truncate(end.offset)
    await file.sync()
    const found = await verifyCaseFile(file, part)
    if (end === null || equalBytes(found.chain, end.chain)) return
    throw new CasebookError('damaged', `${basename(part)} does not end as the case file does.`)
  } finally {
    await file.close()
  }
}

/** What cannot be dropped now is dropped after the next backup. */
async function dropBackups(disk: Disk, held: HeldCaseFile, now: number): Promise<void> {
  try {
    const fileId = toHex(decodeCaseHeader(held.opened.header).fileId)
    const own = await ofCase(disk, fileId, await namedBackups(disk, held.path))
    const kept = keptBackups(own.map(madeAt), now)
    const dropped = own.filter((path) => !kept.has(madeAt(path)))
    for (const path of [...dropped, ...(await unfinishedCopies(disk, held.path))]) {
      await disk.unlink(path)
    }
  } catch {}
}

const madeAt = (path: string): number => readBackupName(path)?.made ?? 0

/** What a crash left of copies that were never whole. */
async function unfinishedCopies(disk: Disk, casePath: string): Promise<string[]> {
  const folder = backupsFolder(casePath)
  const caseName = basename(casePath, CASE_ENDING)
  return (await disk.readdir(folder))
    .map((name) => join(folder, name))
    .filter((path) => readBackupName(partOf(path) ?? '')?.caseName === caseName)
}
