import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'

/**
 * Writes a whole file so that its place holds either the old bytes or the new ones: temporary file
 * beside it, flush to the disk, rename, flush the folder. A device or a folder is never replaced.
 * @throws CasebookError `no-space` or `denied`; the temporary file is gone then
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
      throw Object.assign(new Error('it is not a file'), { code: 'EINVAL' })
    }
    mkdirSync(dirname(path), { recursive: true })
    writeAndFlush(temporary, bytes)
    renameSync(temporary, path)
    flushFolder(dirname(path))
  } catch (error) {
    remove(temporary)
    throw writeError(path, error)
  }
}

function remove(temporary: string): void {
  try {
    rmSync(temporary, { force: true })
  } catch {
    // Where its folder is none, there is nothing to remove; the first error is the one to tell.
  }
}

function writeAndFlush(path: string, bytes: Uint8Array): void {
  // Left by a crash, or put there by another account: what is written goes through neither.
  remove(path)
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeError(path: string, error: unknown): CasebookError {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new CasebookError(
        'no-space',
        `${path} was not written: its disk is full. Make space and try again.`,
      )
    : new CasebookError('denied', `${path} was not written (${code}). Choose another place.`)
}

/** Makes a rename outlive a power cut. Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
