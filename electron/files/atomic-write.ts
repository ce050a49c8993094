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

/**
 * Writes a whole file so that its place holds either the old bytes or the new ones: temporary file
 * beside it, flush to the disk, rename, flush the folder. A device or a folder is never replaced.
 * @throws the file system's error; the temporary file is gone then
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw Object.assign(new Error(`${path} is not a file`), { code: 'EINVAL' })
  }
  mkdirSync(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  flushFolder(dirname(path))
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
