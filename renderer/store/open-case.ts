import type { CaseFile } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'
import { type CaseDatabase, databaseName, openCaseDatabase } from './case-database'
import { chainAfter, layOutFrames, type OriginalPlaces } from './journal-frames'
import { catchUp } from './replay'
import { finishWriting } from './writes/unfinished'

/** A case at work: its file held by main, its projection open, the end of its journal known. */
export interface OpenCase {
  readonly file: CaseFile
  readonly database: CaseDatabase
  /** Name that new entries carry. */
  readonly analyst: string
  readonly end: JournalEnd
  /** Where the originals stand in the file; grows with each import. */
  readonly originals: Map<string, OriginalPlaces>
}

/** The end of the journal, moved on by each commit. Only `commit` writes it. */
export interface JournalEnd {
  /** Bytes of the case file. */
  fileBytes: number
  /** Sequence of the last frame. */
  frame: number
  /** Number of the last entry. */
  entry: number
  /** Chain value after the last frame. */
  chain: Uint8Array
}

/**
 * Opens a case file and brings its projection to the journal's head.
 * @throws CasebookError `damaged`, `newer`, `busy`, `not-found`, `refused`
 */
export async function openCase(
  file: CaseFile,
  analyst: string,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenCase> {
  const journal = layOutFrames(await ask('case:open', { ref: file.ref }))
  const database = await openCaseDatabase(databaseName(journal.fileId))
  const head = await catchUp(database, journal, onProgress)
  const last = journal.frames.at(-1)
  const end: JournalEnd = {
    fileBytes: last === undefined ? journal.header.length : last.offset + last.length,
    frame: journal.frames.length,
    entry: head.entry,
    chain: await chainAfter(journal, journal.frames.length),
  }
  return { file, database, analyst, end, originals: new Map(journal.originals) }
}

/**
 * Lets go of the case: what is still unwritten is saved, file and projection are closed.
 * @throws CasebookError when something could not be saved; the case stays open
 */
export async function closeCase(opened: OpenCase): Promise<void> {
  await finishWriting(opened)
  opened.database.close()
  await ask('case:close')
}
