import {
  closeSync,
  fsyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { basename } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { OpenCaseFile } from '../../shared/ipc/contract'
import {
  decodeFrameHeader,
  decodeHeader,
  FRAME_HEADER_BYTES,
  frameTypes,
  HEADER_BYTES,
} from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES } from '../../shared/journal/original'
import { concatBytes } from '../../shared/text/bytes'
import { lockCaseFile } from './case-lock'

/** A case file held by this program: read anywhere, written at the end only. */
export interface HeldCaseFile {
  readonly path: string
  readonly opened: OpenCaseFile
  /**
   * Up to `length` bytes from `offset`.
   * @throws CasebookError `damaged` when the file is shorter
   */
  read(offset: number, length: number): Uint8Array
  /**
   * Appends whole frames and flushes them to the disk. On failure the file is as it was.
   * @returns bytes of the file after it
   */
  append(frames: Uint8Array): number
  close(): void
}

/**
 * Opens a case file for this program alone and cuts off a half-written last frame.
 * @throws CasebookError `not-found`, `denied`, `busy`, `refused`, `newer`
 */
export function holdCaseFile(path: string): HeldCaseFile {
  const release = lockCaseFile(path)
  let file = -1
  try {
    file = openFile(path)
    const opened = scan(file, path)
    let bytes = fstatSync(file).size
    let frames = opened.frameHeaders.length / FRAME_HEADER_BYTES
    return {
      path,
      opened,
      read: (offset, length) => readAt(file, path, offset, length),
      append(added) {
        const count = countFrames(added, frames)
        try {
          for (let at = 0; at < added.length; )
            at += writeSync(file, added, at, added.length - at, bytes + at)
          fsyncSync(file)
        } catch (error) {
          ftruncateSync(file, bytes)
          throw saveError(path, error)
        }
        bytes += added.length
        frames += count
        return bytes
      },
      close() {
        closeSync(file)
        release()
      },
    }
  } catch (error) {
    if (file >= 0) closeSync(file)
    release()
    throw error
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r+')
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

/** Walks the frames by their headers; payloads are not read, except the prefix of an original's chunk. */
function scan(file: number, path: string): OpenCaseFile {
  const size = fstatSync(file).size
  const header = readAt(file, path, 0, Math.min(HEADER_BYTES, size))
  decodeHeader(header)
  const frameHeaders: Uint8Array[] = []
  const originalPrefixes: Uint8Array[] = []
  let at = HEADER_BYTES
  while (at + FRAME_HEADER_BYTES <= size) {
    const bytes = readAt(file, path, at, FRAME_HEADER_BYTES)
    const { length, type } = decodeFrameHeader(bytes)
    const payload = at + FRAME_HEADER_BYTES
    if (payload + length > size) break
    frameHeaders.push(bytes)
    if (type === frameTypes.original) {
      originalPrefixes.push(readAt(file, path, payload, ORIGINAL_PREFIX_BYTES))
    }
    at = payload + length
  }
  const tornBytes = size - at
  if (tornBytes > 0) ftruncateSync(file, at)
  return {
    header,
    frameHeaders: concatBytes(frameHeaders),
    originalPrefixes: concatBytes(originalPrefixes),
    tornBytes,
  }
}

/** Whole frames only, numbered on from the last one: anything else must never reach the file. */
function countFrames(added: Uint8Array, before: number): number {
  let count = 0
  for (let at = 0; at < added.length; count++) {
    const rest = added.subarray(at)
    if (rest.length < FRAME_HEADER_BYTES) throw notFrames()
    const { length, sequence } = decodeFrameHeader(rest)
    if (sequence !== before + count + 1 || rest.length < FRAME_HEADER_BYTES + length)
      throw notFrames()
    at += FRAME_HEADER_BYTES + length
  }
  return count
}

const notFrames = () =>
  new CasebookError(
    'refused',
    'What was to be appended does not follow from the case file. Nothing was written.',
  )

function readAt(file: number, path: string, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const got = readSync(file, bytes, at, length - at, offset + at)
    if (got === 0) {
      throw new CasebookError('damaged', `${basename(path)} ends before byte ${offset + length}.`)
    }
    at += got
  }
  return bytes
}

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
