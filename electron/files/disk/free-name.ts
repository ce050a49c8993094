import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { CASE_ENDING } from '../case-file/case-paths'
import { codeOf, type Disk } from './disk'

/** File systems without second names (FAT, some network drives) answer with one of these. */
export const NO_LINK_CODES = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** A path in the folder that no file has yet: the name, or with a number behind it. */
export async function freePath(disk: Disk, folder: string, name: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${copy === 1 ? name : `${name} ${copy}`}${CASE_ENDING}`)
    if ((await disk.stat(path)) === null) return path
  }
}

/**
 * Renames a finished file within its folder, never over another one, and makes that outlive a power
 * cut. When it fails the file still has its first name.
 * @throws CasebookError `refused` when the name is taken; the disk's own error
 */
export async function giveName(disk: Disk, from: string, to: string): Promise<void> {
  const linked = await secondName(disk, from, to)
  if (!linked) await disk.rename(from, to)
  try {
    await disk.syncFolder(dirname(to))
  } catch (error) {
    await (linked ? disk.unlink(to) : disk.rename(to, from)).catch(() => {})
    throw error
  }
  // What is left of it is hidden, and is removed when the file is next opened.
  if (linked) await disk.unlink(from).catch(() => {})
}

/** `false` when the file system knows no second names and the name is free. */
async function secondName(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.link(from, to)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EEXIST' && !NO_LINK_CODES.includes(code)) throw error
    if (code !== 'EEXIST' && (await disk.stat(to)) === null) return false
    throw new CasebookError(
      'refused',
      `${to} is already there. Nothing was changed; choose another name than ${basename(to, CASE_ENDING)}.`,
    )
  }
}
