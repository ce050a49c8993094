import { CasebookError } from '../../../shared/errors/casebook-error'
import type { JournalPlace } from '../../../shared/ipc/contract'
import {
  FRAME_HEADER_BYTES,
  type FrameHeader,
  frameHeaderOrNull,
  frameTypes,
} from '../../../shared/journal/frame'
import { equalBytes } from '../../../shared/text/bytes'
import { followFrom } from './journal-place'
import { sha256 } from '../disk/sha256'

/** Where frames lead that were handed over to be appended. */
export interface FollowedFrames {
  readonly end: JournalPlace
  /** Behind the last entry among them; `null` when there is none. */
  readonly whole: JournalPlace | null
}

/**
 * Follows the frames of one append. Whoever reads the file later must be able to rely on what their
 * headers say, so each is looked at: place, chain, digest, and how many of this append stand before.
 * @throws CasebookError `refused` for anything but whole frames that follow
 */
export async function followFrames(
  added: Uint8Array,
  start: JournalPlace,
): Promise<FollowedFrames> {
  let end = start
  let whole: JournalPlace | null = null
  for (let back = 0; end.offset < start.offset + added.length; back++) {
    const rest = added.subarray(end.offset - start.offset)
    const next = await followFrom(end, rest)
    if (next === null || next.frame.back !== back || !(await hasPayload(rest, next.frame))) {
      throw notFollowing()
    }
    end = next.after
    if (next.frame.type === frameTypes.entry) whole = next.after
  }
  if (end === start) throw notFollowing()
  return { end, whole }
}

async function hasPayload(bytes: Uint8Array, { length, digest }: FrameHeader): Promise<boolean> {
  const payload = bytes.subarray(FRAME_HEADER_BYTES, FRAME_HEADER_BYTES + length)
  return payload.length === length && equalBytes(await sha256(payload), digest)
}

const notFollowing = () =>
  new CasebookError(
    'refused',
    'What was to be appended does not follow from the case file. Nothing was written.',
  )

/** Number of the first frame; 0 when no frame begins here. */
export const firstSequence = (frames: Uint8Array): number =>
  frameHeaderOrNull(frames)?.sequence ?? 0
