import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import {
  type CaseHeader,
  decodeCaseHeader,
  FRAMES_OFFSET,
  HEADER_BYTES,
  KEY_TABLE_BYTES,
} from '../../../shared/journal/case-header'
import { chooseKeyTable } from '../../../shared/journal/key-table'
import type { DiskFile } from '../disk/disk'
import { readBytes } from '../disk/file-bytes'
import { sha256 } from '../disk/sha256'

/** What stands before the frames of a case file. */
export interface CaseHead {
  /** Its 32 bytes. */
  readonly header: Uint8Array
  readonly decoded: CaseHeader
  /** Empty in format 0. */
  readonly keyTable: Uint8Array
  readonly keyTablesDiffer: boolean
}

/**
 * The header and the key table to go by.
 * @throws CasebookError `refused` when it is no case file, `damaged`, or `newer`
 */
export async function readCaseHead(file: DiskFile, path: string): Promise<CaseHead> {
  const bytes = await file.size()
  const header = await readBytes(file, path, 0, Math.min(HEADER_BYTES, bytes))
  const decoded = decodeCaseHeader(header)
  if (decoded.format === 0) {
    return { header, decoded, keyTable: new Uint8Array(), keyTablesDiffer: false }
  }
  if (bytes < FRAMES_OFFSET) {
    throw new CasebookError(
      'damaged',
      `${basename(path)} ends within its key table. Restore a backup; this file is left as it is.`,
    )
  }
  const { table, differ } = await chooseKeyTable(...(await readKeyTables(file, path)), sha256)
  return { header, decoded, keyTable: table, keyTablesDiffer: differ }
}

/** Where the two copies of the key table stand. */
export const KEY_TABLE_OFFSETS = [HEADER_BYTES, HEADER_BYTES + KEY_TABLE_BYTES] as const

export async function readKeyTables(
  file: DiskFile,
  path: string,
): Promise<[Uint8Array, Uint8Array]> {
  const both = await readBytes(file, path, HEADER_BYTES, 2 * KEY_TABLE_BYTES)
  return [both.subarray(0, KEY_TABLE_BYTES), both.subarray(KEY_TABLE_BYTES)]
}

/**
 * Looks at a key table that is to be written into a new file.
 * @throws CasebookError `damaged` when it is not sound
 */
export async function checkKeyTable(keyTable: Uint8Array): Promise<void> {
  await chooseKeyTable(keyTable, keyTable, sha256)
}
