import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { OpenCaseFile } from '../../shared/ipc/contract'
import { decodeFrameHeader, FRAME_HEADER_BYTES, frameTypes } from '../../shared/journal/frame'
import { lockCaseFile } from './case-lock'
import { placeAfterFrame, type JournalPlace } from './journal-place'
import { readBytes } from './read-bytes'
import { type ScannedCaseFile, scanCaseFile } from './scan-case-file'

/** A case file held by this program: read anywhere, written at the end only. */
export interface HeldCaseFile {
  readonly path: string
  readonly opened: OpenCaseFile
  /**
   * Exactly `length` bytes from `offset`.
   * @throws CasebookError `damaged` when the file is shorter
   */
  read(offset: number, length: number): Promise<Uint8Array>
  /**
   * Appends whole frames and flushes them to the disk, one call after the other. Frames follow the
   * end of the file, or the last entry: then the frames behind that entry, which belong to a change
   * that was given up, are cut off first.
   * @returns bytes of the file after it
   * @throws CasebookError `refused`, `no-space` or `denied`; none of these frames is kept then
   */
  append(frames: Uint8Array): Promise<number>
  /** Gives the file back when what was asked before is done. */
  close(): Promise<void>
  /** Frees the lock without waiting, for the end of the program. */
  abandon(): void
}

/**
 * Opens a case file for this program alone and cuts off an unfinished last change.
 * @throws CasebookError `not-found`, `denied`, `busy`, `refused`, `newer`, `damaged`
 */
export async function holdCaseFile(path: string): Promise<HeldCaseFile> {
  const release = lockCaseFile(path)
  let file: FileHandle | null = null
  try {
    file = await openFile(path)
    return hold(path, file, await scanCaseFile(file, path), release)
  } catch (error) {
    await file?.close()
    release()
    throw error
  }
}

function hold(
  path: string,
  file: FileHandle,
  { opened, end: found }: ScannedCaseFile,
  release: () => void,
): HeldCaseFile {
  let end = found
  /** Where the last entry ends. */
  let whole = found
  let trusted = true
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
  const cutTo = async (place: JournalPlace) => {
    // What stands behind the place would be read as frames, were shorter ones written over it.
    trusted = false
    await file.truncate(place.bytes)
    trusted = true
    end = place
  }
  const append = async (added: Uint8Array): Promise<number> => {
    if (!trusted) throw untrusted(path)
    const start = sequenceOf(added) === whole.frames + 1 ? whole : end
    const after = await follow(added, start)
    try {
      if (start.bytes < end.bytes) await cutTo(start)
      await writeAt(file, added, start.bytes)
      await file.sync()
    } catch (error) {
      await cutTo(start).catch(() => {})
      throw saveError(path, error)
    }
    end = after.end
    if (after.whole !== null) whole = after.whole
    return end.bytes
  }
  return {
    path,
    opened,
    read: (offset, length) => readBytes(file, path, offset, length),
    append: (added) => inTurn(() => append(added)),
    close: () =>
      inTurn(async () => {
        await file.close()
        release()
      }),
    abandon() {
      release()
      void file.close()
    },
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') {
      throw new CasebookError('not-found', `${path} is not there. It was moved or deleted.`)
    }
    throw new CasebookError(
      'denied',
      `${path} cannot be opened for writing (${code}). Nothing was changed.`,
    )
  }
}

const sequenceOf = (frames: Uint8Array): number =>
  frames.length < FRAME_HEADER_BYTES ? 0 : decodeFrameHeader(frames).sequence

/** Where the frames end and where the last entry among them does. Anything but whole frames that follow is refused. */
async function follow(
  added: Uint8Array,
  start: JournalPlace,
): Promise<{ end: JournalPlace; whole: JournalPlace | null }> {
  let end = start
  let whole: JournalPlace | null = null
  while (end.bytes < start.bytes + added.length) {
    const rest = added.subarray(end.bytes - start.bytes)
    const next =
      rest.length < FRAME_HEADER_BYTES
        ? null
        : await placeAfterFrame(end, rest.subarray(0, FRAME_HEADER_BYTES))
    if (next === null || next.bytes - end.bytes > rest.length) {
      throw new CasebookError(
        'refused',
        'What was to be appended does not follow from the case file. Nothing was written.',
      )
    }
    end = next
    if (decodeFrameHeader(rest).type === frameTypes.entry) whole = next
  }
  return { end, whole }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at, bytes.length - at, offset + at)).bytesWritten
  }
}

const untrusted = (path: string) =>
  new CasebookError(
    'denied',
    `Not saved: ${basename(path)} could not be set right after a failed save. Close the case and open it again.`,
  )

function saveError(path: string, error: unknown): CasebookError {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new CasebookError(
      'no-space',
      `Not saved: the disk of ${basename(path)} is full. Make space and try again; the case is unchanged.`,
    )
  }
  return new CasebookError(
    'denied',
    `Not saved: ${basename(path)} cannot be written (${code}). The case is unchanged.`,
  )
}
