import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { codeOf, type DiskFile } from './disk'

/**
 * Exactly `length` bytes from `offset`, not to be changed.
 * @throws CasebookError `damaged` when the file is shorter, `denied` when it cannot be read
 */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>

/**
 * Exactly `length` bytes from `offset`.
 * @throws CasebookError `damaged` when the file is shorter, `denied` when it cannot be read
 */
export async function readBytes(
  file: DiskFile,
  path: string,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const read = await file.read(bytes.subarray(at), offset + at).catch((error: unknown) => {
      throw new CasebookError(
        'denied',
        `${basename(path)} cannot be read (${codeOf(error)}). Nothing was changed; check its disk.`,
      )
    })
    if (read === 0) {
      throw new CasebookError('damaged', `${basename(path)} ends before byte ${offset + length}.`)
    }
    at += read
  }
  return bytes
}

/** Writes all bytes, however few the disk takes at once. */
export async function writeBytes(file: DiskFile, bytes: Uint8Array, offset: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const written = await file.write(bytes.subarray(at), offset + at)
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    at += written
  }
}

const SHORTEST_WINDOW = 4 << 10
const LONGEST_WINDOW = 256 << 10

/**
 * Reads short stretches one after the other. Entries are small, so one read serves many headers;
 * where originals lie between, a long read would be for nothing.
 */
export function inWindows(file: DiskFile, path: string, fileBytes: number): ReadBytes {
  let window: Uint8Array = new Uint8Array()
  let from = 0
  let wanted = SHORTEST_WINDOW
  return async (offset, length) => {
    const behind = from + window.length
    if (offset < from || offset + length > behind) {
      const near = offset >= from && offset < behind + wanted
      wanted = near ? Math.min(2 * wanted, LONGEST_WINDOW) : SHORTEST_WINDOW
      from = offset
      const bytes = Math.max(length, Math.min(wanted, fileBytes - offset))
      window = await readBytes(file, path, offset, bytes)
    }
    return window.subarray(offset - from, offset - from + length)
  }
}
