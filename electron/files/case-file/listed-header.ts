import { closeSync, openSync, readSync } from 'node:fs'
import type { CaseFile } from '../../../shared/ipc/contract'
import { decodeCaseHeader, HEADER_BYTES } from '../../../shared/journal/case-header'
import { toHex } from '../../../shared/text/bytes'

/** What the list of cases shows of a file's header; `null` when it is no case file or cannot be read. */
export function listedHeader(path: string): CaseFile['header'] {
  const bytes = new Uint8Array(HEADER_BYTES)
  try {
    const file = openSync(path, 'r')
    try {
      const length = readSync(file, bytes)
      const { format, fileId } = decodeCaseHeader(bytes.subarray(0, length))
      return { format, fileId: toHex(fileId) }
    } finally {
      closeSync(file)
    }
  } catch {
    // Opening the file says what is wrong with it.
    return null
  }
}
