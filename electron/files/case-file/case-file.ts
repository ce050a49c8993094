import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { FrameScan, JournalPlace, OpenCaseFile } from '../../../shared/ipc/contract'
import type { Disk } from '../disk/disk'
import { readBytes, writeBytes } from '../disk/file-bytes'
import { firstSequence, followFrames } from './followed-frames'
import { type CaseHead, readCaseHead } from './read-case-head'
import { rewriteKeyTables } from './rewrite-key-tables'
import { saveError } from './save-error'
import { scanFrames } from './scan-frames'
import { settleKeptFiles } from './kept-file'
import { turns } from './turns'
import { type CheckUntouched, untouchedFile } from './untouched-file'
import { type TakenCaseFile, takeCaseFile } from './writable-case'

/** A case file held by this program: read anywhere, written at the end only, but for its key table. */
export interface HeldCaseFile {
  readonly path: string
  readonly opened: OpenCaseFile
  /** Why its disk takes no change, whatever the file's format; `null` when it does. */
  readonly hindrance: string | null
  /** How often it was changed since it was opened: by appends, and by new key tables. */
  readonly changes: number
  /**
   * Looks through the frames, see {@link scanFrames}. Until then nothing can be appended.
   * @throws CasebookError `refused` for format 0
   */
  frames(after: JournalPlace | null): Promise<FrameScan>
  /**
   * Exactly `length` bytes from `offset`.
   * @throws CasebookError `damaged` when the file is shorter
   */
  read(offset: number, length: number): Promise<Uint8Array>
  /**
   * Appends the frames of one append and flushes them to the disk, one call after the other. They
   * follow the end of the file, or the last entry: then the frames behind that entry, which belong
   * to a change that was given up, are cut off first.
   * @returns bytes of the file after it
   * @throws CasebookError `refused`, `damaged`, `no-space` or `denied`, also when the file is not as
   *   this program left it; none of the frames is kept then
   */
  append(frames: Uint8Array): Promise<number>
  /**
   * Puts a newer key table in the place of both copies, or mends the copy that is not like this one.
   * @returns why it stands in the file once only, in a sentence; `null` when it does twice
   * @throws CasebookError `refused`, `no-space` or `denied`
   */
  rekey(keyTable: Uint8Array): Promise<string | null>
  /**
   * The end of the last whole change.
   * @throws CasebookError `damaged` when the frames before it are not sound
   */
  wholeEnd(): Promise<JournalPlace>
  /**
   * Looks whether the file is as this program left it, see {@link untouchedFile}.
   * @throws CasebookError `denied`, beginning with `notDone`; from then on nothing is written
   */
  checkUntouched(notDone: string): Promise<void>
  /** Closes the file when what was asked before is done; its lock is held until it is freed. */
  closeFile(): Promise<() => void>
  /** Closes the file and frees its lock. */
  close(): Promise<void>
  /** Frees the lock without waiting, for the end of the program. */
  abandon(): void
}

/** Refuses an append of so many bytes while it would leave too little room; see append-room.ts. */
export type CheckRoom = (path: string, bytes: number) => Promise<void>

/**
 * Opens a case file for this program alone; where it cannot be written, for reading. No byte of it
 * is written.
 * @param nobodys the mark of a lock that nobody holds, see case-lock.ts
 * @throws CasebookError `not-found`, `denied`, `busy`, `refused`, `newer`, `damaged`
 */
export async function holdCaseFile(
  path: string,
  disk: Disk,
  checkRoom: CheckRoom,
  nobodys?: string,
): Promise<HeldCaseFile> {
  const taken = await takeCaseFile(disk, path, nobodys)
  try {
    const head = await readCaseHead(taken.file, path)
    // Not before: beside a file that this version does not know, nothing is touched either.
    if (taken.readOnly === null) await settleKeptFiles(disk, path)
    const checks = { checkRoom, checkUntouched: await untouchedFile(disk, path, taken.file) }
    return hold(path, taken, head, await taken.file.size(), checks)
  } catch (error) {
    await taken.file.close().catch(() => {})
    taken.release()
    throw error
  }
}

function hold(
  path: string,
  { file, readOnly: hindrance, release }: TakenCaseFile,
  head: CaseHead,
  foundBytes: number,
  { checkRoom, checkUntouched }: { checkRoom: CheckRoom; checkUntouched: CheckUntouched },
): HeldCaseFile {
  const readOnly = head.decoded.format === 0 ? plainSentence(path) : hindrance
  let fileBytes = foundBytes
  /** Where the frames end, where the last entry among them does; `null` until they are looked at. */
  let known: { end: JournalPlace; whole: JournalPlace; damaged: FrameScan['damaged'] } | null = null
  let trusted = true
  let changes = 0
  const inTurn = turns()

  const look = async (after: JournalPlace | null): Promise<FrameScan> => {
    if (head.decoded.format === 0) throw new CasebookError('refused', plainSentence(path))
    const scan = await scanFrames(file, path, after)
    known = { end: scan.end, whole: scan.end, damaged: scan.damaged }
    return scan
  }
  const looked = async () => {
    const { end, damaged } = await look(null)
    return { whole: end, damaged }
  }
  const wholeEnd = async (): Promise<JournalPlace> => {
    const { damaged, whole } = known ?? (await looked())
    if (damaged !== null) throw damagedError(path, damaged.frame)
    return whole
  }
  const cutTo = async (place: JournalPlace) => {
    // What stands behind the place would be read as frames, were shorter ones written over it; and
    // were the cut not on the disk first, a power cut could bring it back behind them.
    trusted = false
    await file.truncate(place.offset)
    await file.sync()
    trusted = true
    fileBytes = place.offset
  }
  const append = async (added: Uint8Array): Promise<number> => {
    if (readOnly !== null) throw new CasebookError('denied', `Not saved: ${readOnly}`)
    if (known === null) throw unlooked(path)
    const { damaged, whole, end } = known
    if (damaged !== null) throw damagedError(path, damaged.frame)
    if (!trusted) throw untrusted(path)
    const start = firstSequence(added) === whole.frame + 1 ? whole : end
    const after = await followFrames(added, start)
    await Promise.all([checkRoom(path, added.length), checkUntouched(fileBytes, 'Not saved')])
    try {
      if (start.offset < fileBytes) await cutTo(start)
      known = { ...known, end: start }
      fileBytes = after.end.offset
      await writeBytes(file, added, start.offset)
      await file.sync()
    } catch (error) {
      await cutTo(start).catch(() => {})
      throw saveError(path, error)
    }
    known = { damaged, end: after.end, whole: after.whole ?? whole }
    changes += 1
    return after.end.offset
  }
  const closeFile = () =>
    inTurn(async () => {
      // All that was answered had been flushed before: a close that fails loses nothing.
      await file.close().catch(() => {})
      return release
    })
  return {
    path,
    opened: {
      header: head.header,
      keyTable: head.keyTable,
      keyTablesDiffer: head.keyTablesDiffer,
      fileBytes: foundBytes,
      readOnly,
    },
    hindrance,
    get changes() {
      return changes
    },
    frames: (after) => inTurn(() => look(after)),
    read: (offset, length) => readBytes(file, path, offset, length),
    append: (added) => inTurn(() => append(added)),
    rekey: (keyTable) =>
      inTurn(async () => {
        if (readOnly !== null) throw new CasebookError('denied', `Not changed: ${readOnly}`)
        await checkUntouched(fileBytes, 'Not changed')
        changes += 1
        return rewriteKeyTables(file, path, keyTable)
      }),
    wholeEnd: () => inTurn(wholeEnd),
    checkUntouched: (notDone) => inTurn(() => checkUntouched(fileBytes, notDone)),
    closeFile,
    async close() {
      const free = await closeFile()
      free()
    },
    abandon() {
      release()
      void file.close().catch(() => {})
    },
  }
}

const plainSentence = (path: string) =>
  `${basename(path)} has the old format, which is not sealed, and can only be read. Seal it to work on it.`

const unlooked = (path: string) =>
  new CasebookError('refused', `Not saved: ${basename(path)} has not been looked through yet.`)

const damagedError = (path: string, frame: number) =>
  new CasebookError(
    'damaged',
    `Frame ${frame} of ${basename(path)} is damaged, so nothing is added to it and no backup is made of it. The file is as it was; restore a backup.`,
  )

const untrusted = (path: string) =>
  new CasebookError(
    'denied',
    `Not saved: ${basename(path)} could not be set right after a failed save. Close the case and open it again.`,
  )
