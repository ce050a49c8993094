import Dexie from 'dexie'
import { failureOf } from '../../shared/errors/casebook-error'
import type { CaseFile } from '../../shared/ipc/contract'
import { decodeCaseHeader } from '../../shared/journal/case-header'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { databaseName } from './case-database'

/**
 * Moves a case file to the waste bin and removes its projection from this computer.
 * @throws CasebookError when the file was not moved; then nothing was removed
 */
export async function deleteCase(file: CaseFile): Promise<void> {
  const fileId = await fileIdOf(file)
  await ask('cases:delete', { ref: file.ref })
  if (fileId !== null) await Dexie.delete(databaseName(fileId))
}

/**
 * The id in the file's header; `null` when the file cannot be read any more, which is no reason to
 * keep it. One that another program works on is.
 */
async function fileIdOf(file: CaseFile): Promise<string | null> {
  try {
    const { header } = await ask('case:open', { ref: file.ref })
    return toHex(decodeCaseHeader(header).fileId)
  } catch (thrown) {
    if (failureOf(thrown).kind === 'busy') throw thrown
    return null
  } finally {
    await ask('case:close').catch(() => {})
  }
}
