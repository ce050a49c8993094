import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'

/**
 * Exactly `length` bytes from `offset`.
 * @throws CasebookError `damaged` when the file is shorter
 */
export async function readBytes(
  file: FileHandle,
  path: string,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at)
    if (bytesRead === 0) {
      throw new CasebookError('damaged', `${basename(path)} ends before byte ${offset + length}.`)
    }
    at += bytesRead
  }
  return bytes
}
