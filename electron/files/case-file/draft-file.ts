import { basename, dirname } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { JournalPlace } from '../../../shared/ipc/contract'
import { CASE_FORMAT, decodeCaseHeader } from '../../../shared/journal/case-header'
import { concatBytes, equalBytes } from '../../../shared/text/bytes'
import { safeFileName } from '../../../shared/text/file-name'
import type { CheckRoom, HeldCaseFile } from './case-file'
import type { Disk, DiskFile } from '../disk/disk'
import { writeBytes } from '../disk/file-bytes'
import { followFrames } from './followed-frames'
import { placeAfterHeader } from './journal-place'
import { draftPath, keepFile, nameKeptFile, settleKeptFiles } from './kept-file'
import { checkKeyTable } from './read-case-head'
import { withSentence } from './save-error'
import { verifyCaseFile } from './verify-case-file'

/** A new file that is to take the place of the open one. */
export interface DraftFile {
  /**
   * Appends the frames of one append and flushes them.
   * @throws CasebookError `refused`, `no-space` or `denied`; the draft can only be abandoned then
   */
  append(frames: Uint8Array): Promise<void>
  /**
   * Checks the draft from first byte to last and gives it the open file's name; that file is closed
   * and goes on under its name with `keepAs` added. At each moment one of the two has the name.
   * @throws CasebookError saying which of the two has it
   */
  finish(keepAs: string): Promise<{ path: string; kept: string }>
  abandon(): Promise<void>
}

/**
 * Begins a draft beside the open file; what an earlier one left behind is removed.
 * @throws CasebookError `refused` for a header or key table that cannot replace those of the open
 *   file, `denied` or `no-space`
 */
export async function beginDraft(
  disk: Disk,
  held: HeldCaseFile,
  head: { readonly header: Uint8Array; readonly keyTable: Uint8Array },
  checkRoom: CheckRoom,
): Promise<DraftFile> {
  const path = draftPath(held.path)
  const notDone = `${basename(held.path)} was not written anew`
  if (held.hindrance !== null) throw new CasebookError('denied', `${notDone}. ${held.hindrance}`)
  await checkHead(held, head)
  await settleKeptFiles(disk, held.path)
  const start = concatBytes([head.header, head.keyTable, head.keyTable])
  await checkRoom(path, start.length)
  let file: DiskFile | null = null
  try {
    file = await disk.open(path, 'create')
    await writeBytes(file, start, 0)
    await file.sync()
    return draft(disk, held, file, await placeAfterHeader(head.header), checkRoom)
  } catch (error) {
    await file?.close().catch(() => {})
    await disk.unlink(path).catch(() => {})
    throw withSentence(error, notDone, 'it is unchanged.')
  }
}

async function checkHead(
  held: HeldCaseFile,
  { header, keyTable }: { header: Uint8Array; keyTable: Uint8Array },
): Promise<void> {
  const { format } = decodeCaseHeader(header)
  // What a crash leaves behind is told apart by the header, see kept-file.ts.
  if (format === CASE_FORMAT && !equalBytes(header, held.opened.header)) {
    return checkKeyTable(keyTable)
  }
  throw new CasebookError(
    'refused',
    `${basename(held.path)} was not written anew: the new file would have the same header. Nothing was changed.`,
  )
}

function draft(
  disk: Disk,
  held: HeldCaseFile,
  file: DiskFile,
  start: JournalPlace,
  checkRoom: CheckRoom,
): DraftFile {
  const path = draftPath(held.path)
  const notDone = `${basename(held.path)} was not written anew`
  let end = start
  let broken = false
  const abandon = async () => {
    broken = true
    await file.close().catch(() => {})
    await disk.unlink(path).catch(() => {})
  }
  const { changes } = held
  return {
    async append(frames) {
      if (broken) throw new CasebookError('refused', `${notDone}: its draft was given up.`)
      broken = true
      const after = await followFrames(frames, end)
      await checkRoom(path, frames.length)
      try {
        await writeBytes(file, frames, end.offset)
        await file.sync()
      } catch (error) {
        throw withSentence(error, notDone, 'it is unchanged.')
      }
      end = after.end
      broken = false
    },
    async finish(keepAs) {
      try {
        if (broken) throw new CasebookError('refused', `${notDone}: its draft was given up.`)
        await checkWhole(file, held.path, end)
        await held.checkUntouched(notDone)
      } catch (error) {
        await abandon()
        throw withSentence(error, notDone, 'it is unchanged.')
      }
      await file.close().catch(() => {})
      broken = true
      return replace(disk, held, changes, safeFileName(keepAs, 'kept'))
    },
    abandon,
  }
}

/** @throws CasebookError `damaged` when the draft is not what was written to it */
async function checkWhole(file: DiskFile, path: string, end: JournalPlace): Promise<void> {
  const found = await verifyCaseFile(file, draftPath(path))
  if (found.offset === end.offset && equalBytes(found.chain, end.chain)) return
  throw new CasebookError('damaged', `The draft of ${basename(path)} is not what was written.`)
}

/** Steps 1 to 3 of kept-file.ts. Windows does not rename over a file that is open. */
async function replace(
  disk: Disk,
  held: HeldCaseFile,
  changes: number,
  keepAs: string,
): Promise<{ path: string; kept: string }> {
  const { path } = held
  const release = await held.closeFile()
  try {
    if (held.changes !== changes) throw changedMeanwhile(path)
    const kept = await putInPlace(disk, path, keepAs)
    return { path, kept: await nameOld(disk, path, kept) }
  } finally {
    release()
  }
}

/** What was acknowledged after the draft was begun is not in it. */
const changedMeanwhile = (path: string) =>
  new CasebookError(
    'refused',
    `${basename(path)} was not written anew: it was changed meanwhile. It is as it was; open it and try again.`,
  )

async function putInPlace(disk: Disk, path: string, keepAs: string): Promise<string> {
  try {
    const kept = await keepFile(disk, path, keepAs)
    await disk.rename(draftPath(path), path)
    return kept
  } catch (error) {
    await settleKeptFiles(disk, path)
    const notDone = `${basename(path)} was not written anew`
    throw withSentence(error, notDone, 'it is as it was; open it again.')
  }
}

async function nameOld(disk: Disk, path: string, kept: string): Promise<string> {
  try {
    await disk.syncFolder(dirname(path))
    return await nameKeptFile(disk, path, kept)
  } catch (error) {
    const notDone = `${basename(path)} was written anew, but the old file has no name yet`
    throw withSentence(error, notDone, 'it gets one when the case is opened again.')
  }
}
