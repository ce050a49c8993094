import type { CaseFile } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'
import { type CaseDatabase, databaseName, openCaseDatabase } from './case-database'
import { inTurn } from './commit-queue'
import { chainAfter, layOutFrames, type OriginalPlaces } from './journal-frames'
import type { PlacedEntry } from './project'
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
  /** Entries that are in the file and not in the projection yet. Only `commit` writes them. */
  behind: readonly PlacedEntry[]
  /** Whether it takes no more changes. */
  closed: boolean
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
  try {
    return await openFile(file, analyst, onProgress)
  } catch (thrown) {
    // A file that cannot be worked on is not kept from others.
    await ask('case:close').catch(() => {})
    throw thrown
  }
}

async function openFile(
  file: CaseFile,
  analyst: string,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenCase> {
  const journal = layOutFrames(await ask('case:open', { ref: file.ref }))
  const database = await openCaseDatabase(databaseName(journal.fileId))
  try {
    const head = await catchUp(database, journal, onProgress)
    const last = journal.frames.at(-1)
    const end: JournalEnd = {
      fileBytes: last === undefined ? journal.header.length : last.offset + last.length,
      frame: journal.frames.length,
      entry: head.entry,
      chain: await chainAfter(journal, journal.frames.length),
    }
    const originals = new Map(journal.originals)
    return { file, database, analyst, end, originals, behind: [], closed: false }
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/**
 * Lets go of the case: what is still unwritten is saved, changes that were asked for are carried
 * out, file and projection are closed.
 * @throws CasebookError when something could not be saved; the case stays open
 */
export async function closeCase(opened: OpenCase): Promise<void> {
  await finishWriting(opened).catch((thrown: unknown) => {
    // With a broken projection nothing is saved any more, and opening again is the way out.
    if (opened.behind.length === 0) throw thrown
  })
  await inTurn(opened, async () => {
    opened.closed = true
  })
  opened.database.close()
  await ask('case:close')
}
