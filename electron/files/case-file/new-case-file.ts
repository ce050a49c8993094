import { CASE_FORMAT, decodeCaseHeader } from '../../../shared/journal/case-header'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { concatBytes } from '../../../shared/text/bytes'
import type { Disk, DiskFile } from '../disk/disk'
import { writeBytes } from '../disk/file-bytes'
import { checkRoom } from '../disk/free-space'
import { giveName } from '../disk/free-name'
import { partPath } from './kept-file'
import { checkKeyTable } from './read-case-head'
import { withSentence } from './save-error'

/**
 * Writes a new case file without frames. It has its name only when all of it is on the disk, and
 * never takes the place of a file.
 * @throws CasebookError `refused`, `damaged`, `no-space` or `denied`; there is no such file then
 */
export async function createCaseFile(
  disk: Disk,
  path: string,
  header: Uint8Array,
  keyTable: Uint8Array,
): Promise<void> {
  const notDone = `${path} was not made`
  if (decodeCaseHeader(header).format !== CASE_FORMAT) {
    throw new CasebookError('refused', `${notDone}: a new case is sealed.`)
  }
  await checkKeyTable(keyTable)
  const bytes = concatBytes([header, keyTable, keyTable])
  try {
    await checkRoom(disk, path, bytes.length, notDone)
    await writePart(disk, partPath(path), (file) => writeBytes(file, bytes, 0))
    await giveName(disk, partPath(path), path)
  } catch (error) {
    await disk.unlink(partPath(path)).catch(() => {})
    throw withSentence(error, notDone, 'nothing was changed.')
  }
}

/** Makes a hidden file anew, fills it, and flushes it. */
async function writePart(
  disk: Disk,
  part: string,
  fill: (file: DiskFile) => Promise<void>,
): Promise<void> {
  await disk.unlink(part).catch(() => {})
  const file = await disk.open(part, 'create')
  try {
    await fill(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
