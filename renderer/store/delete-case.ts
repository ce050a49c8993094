import Dexie from 'dexie'
import { failureOf } from '../../shared/errors/casebook-error'
import type { CaseFile } from '../../shared/ipc/contract'
import { type CaseHeader, decodeCaseHeader } from '../../shared/journal/case-header'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { answered } from './answered'
import { databaseName } from './case-database'

/**
 * Moves a case file to the waste bin and removes its projection from this computer.
 * @throws CasebookError when the file was not moved; then nothing was removed
 */
export async function deleteCase(file: CaseFile): Promise<void> {
  const header = await headerOf(file)
  await ask('cases:delete', { ref: file.ref })
  if (header === null) return
  await answered(Dexie.delete(databaseName(toHex(header.fileId))))
  // The rows of an old case lay there in the clear, and Chromium keeps deleted rows for a while.
  if (header.format === 0) await ask('case:dropCopies')
}

/**
 * What the file's header says; `null` when the file cannot be read any more, which is no reason to
 * keep it. One that another program works on is.
 */
async function headerOf(file: CaseFile): Promise<CaseHeader | null> {
  try {
    const { header } = await ask('case:open', { ref: file.ref })
    return decodeCaseHeader(header)
  } catch (thrown) {
    if (failureOf(thrown).kind === 'busy') throw thrown
    return null
  } finally {
    await ask('case:close').catch(() => {})
  }
}
