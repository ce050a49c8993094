import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { chooseKeyTable } from '../../../shared/journal/key-table'
import { equalBytes } from '../../../shared/text/bytes'
import { codeOf, type DiskFile } from '../disk/disk'
import { writeBytes } from '../disk/file-bytes'
import { KEY_TABLE_OFFSETS, readKeyTables } from './read-case-head'
import { saveError } from './save-error'
import { sha256 } from '../disk/sha256'

/**
 * Puts a newer key table in the place of both copies: first of the older or unsound one, and when
 * that is on the disk, of the other. At each moment one sound copy stands in the file. Of a table that
 * stands in it already, only the copy that is not like it is written.
 * @returns why it stands in the file once only, in a sentence; `null` when it does twice
 * @throws CasebookError `refused` when the table is not sound or older, `no-space`, `denied`
 */
export async function rewriteKeyTables(
  file: DiskFile,
  path: string,
  keyTable: Uint8Array,
): Promise<string | null> {
  const copies = await readKeyTables(file, path)
  const { table: current } = await chooseKeyTable(...copies, sha256)
  const older = equalBytes(copies[1], current) ? 0 : 1
  if (equalBytes(current, keyTable)) {
    return equalBytes(copies[older], current) ? null : rewriteSecond(file, path, keyTable, older)
  }
  const { table: newest } = await chooseKeyTable(current, keyTable, sha256)
  if (!equalBytes(newest, keyTable)) {
    throw new CasebookError(
      'refused',
      `The key table that was to be written is not newer than that of ${basename(path)}. Nothing was changed.`,
    )
  }
  await rewriteFirst(file, path, keyTable, older, copies[older])
  return rewriteSecond(file, path, keyTable, 1 - older)
}

/** The keys hold by now: a failure would say that they do not. */
async function rewriteSecond(
  file: DiskFile,
  path: string,
  keyTable: Uint8Array,
  which: number,
): Promise<string | null> {
  try {
    await writeTable(file, keyTable, which)
    return null
  } catch (error) {
    return `The keys of ${basename(path)} hold, but stand in the file once only: their second copy could not be written (${codeOf(error)}). It is written when the case is next opened; check the disk.`
  }
}

/** Writes the first copy; when that fails, what stood there before comes back. */
async function rewriteFirst(
  file: DiskFile,
  path: string,
  keyTable: Uint8Array,
  which: number,
  before: Uint8Array,
): Promise<void> {
  try {
    await writeTable(file, keyTable, which)
  } catch (error) {
    try {
      await writeTable(file, before, which)
    } catch {
      throw new CasebookError(
        'denied',
        `It is not certain that the keys of ${basename(path)} were changed (${codeOf(error)}). Close the case; it opens with the new passphrase or with the old one.`,
      )
    }
    throw saveError(path, error)
  }
}

async function writeTable(file: DiskFile, keyTable: Uint8Array, which: number): Promise<void> {
  await writeBytes(file, keyTable, KEY_TABLE_OFFSETS[which] as number)
  await file.sync()
}
