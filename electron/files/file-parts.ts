import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import { refusal } from '../../shared/extract/refusal'
import { FILE_PART_BYTES, MAX_FILE_BYTES } from '../../shared/text/file-limit'

/** A file that comes in parts, so that no process ever holds it whole for another. */
export interface FileInParts {
  /** Bytes of all parts together. */
  readonly size: number
  readonly parts: AsyncIterable<Uint8Array>
}

/**
 * A part of a file from a place on, and the size of the whole.
 * @throws CasebookError `refused` when it cannot be read or is larger than 512 MB
 */
export const readFilePart = (
  path: string,
  offset: number,
): Promise<{ bytes: Uint8Array; size: number }> =>
  withFile(path, async (file, size) => ({
    bytes: await partOf(file, offset, Math.min(FILE_PART_BYTES, Math.max(0, size - offset))),
    size,
  }))

/**
 * A file in parts, read while they are asked for.
 * @param sha256 digest it must have, hexadecimal: whoever asks read it before, and it is that file
 *   which is meant
 * @throws CasebookError `refused` as {@link readFilePart}, and behind the last part when it is
 *   another file by now
 */
export async function fileInParts(path: string, sha256: string): Promise<FileInParts> {
  const size = await withFile(path, async (_, bytes) => bytes)
  return { size, parts: checkedParts(path, size, sha256) }
}

async function* checkedParts(
  path: string,
  size: number,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; ) {
    const { bytes } = await readFilePart(path, at)
    if (bytes.length === 0) break
    hash.update(bytes)
    yield bytes
    at += bytes.length
  }
  if (hash.digest('hex') !== sha256) {
    throw refusal(basename(path), 'The file changed while it was read. Import it again.')
  }
}

async function withFile<T>(
  path: string,
  work: (file: FileHandle, size: number) => Promise<T>,
): Promise<T> {
  let file: FileHandle | null = null
  try {
    file = await open(path)
    const { size } = await file.stat()
    if (size > MAX_FILE_BYTES) {
      throw refusal(basename(path), 'Larger than 512 MB. Split it, then import the parts.')
    }
    return await work(file, size)
  } catch (error) {
    if (error instanceof CasebookError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw refusal(basename(path), `It cannot be read (${code}). Check its permissions.`)
  } finally {
    await file?.close()
  }
}

async function partOf(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}
