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
 * that is on the disk, of the other. At each moment one sound copy stands in the file.
 * @throws CasebookError `refused` when the table is not sound or not newer, `no-space`, `denied`
 */
export async function rewriteKeyTables(
  file: DiskFile,
  path: string,
  keyTable: Uint8Array,
): Promise<void> {
  const copies = await readKeyTables(file, path)
  const { table: current } = await chooseKeyTable(...copies, sha256)
  const { table: newest } = await chooseKeyTable(current, keyTable, sha256)
  if (!equalBytes(newest, keyTable) || equalBytes(current, keyTable)) {
    throw new CasebookError(
      'refused',
      `The key table that was to be written is not newer than that of ${basename(path)}. Nothing was changed.`,
    )
  }
  const first = equalBytes(copies[1], current) ? 0 : 1
  await rewriteFirst(file, path, keyTable, first, copies[first])
  try {
    await writeTable(file, keyTable, 1 - first)
  } catch (error) {
    throw new CasebookError(
      'denied',
      `The new keys of ${basename(path)} hold, but their second copy could not be written (${codeOf(error)}). The case is safe; change the passphrase again when the disk is sound.`,
    )
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
