import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { JournalPlace } from '../../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, frameTypes } from '../../../shared/journal/frame'
import type { DiskFile } from '../disk/disk'
import { inWindows } from '../disk/file-bytes'
import { hasDigest } from './frame-digest'
import { followFrom, placeAfterHeader } from './journal-place'
import { readCaseHead } from './read-case-head'

/**
 * Reads a sealed case file from its first byte to its last: key table, chain, the digest of every
 * payload, and an entry at the end. No key is needed.
 * @returns its end
 * @throws CasebookError `damaged` naming the first frame that is not sound
 */
export async function verifyCaseFile(file: DiskFile, path: string): Promise<JournalPlace> {
  const { header } = await readCaseHead(file, path)
  const bytes = await file.size()
  const read = inWindows(file, path, bytes)
  let place = await placeAfterHeader(header)
  let ended = true
  while (place.offset < bytes) {
    const next =
      place.offset + FRAME_HEADER_BYTES > bytes
        ? null
        : await followFrom(place, await read(place.offset, FRAME_HEADER_BYTES))
    const sound =
      next !== null &&
      next.after.offset <= bytes &&
      (await hasDigest(read, place.offset, next.frame))
    if (!sound) throw unsound(path, place.frame + 1)
    ended = next.frame.type === frameTypes.entry
    place = next.after
  }
  if (!ended) throw unsound(path, place.frame)
  return place
}

const unsound = (path: string, frame: number) =>
  new CasebookError(
    'damaged',
    `${basename(path)} is not sound: frame ${frame} is damaged, or not all of it is there.`,
  )
