import type { JournalPlace } from '../../../shared/ipc/contract'
import { FRAMES_OFFSET } from '../../../shared/journal/case-header'
import { FRAME_HEADER_BYTES, type FrameHeader, followFrame } from '../../../shared/journal/frame'
import { sha256 } from '../disk/sha256'

/** The place before the first frame. */
export const placeAfterHeader = async (header: Uint8Array): Promise<JournalPlace> => ({
  offset: FRAMES_OFFSET,
  frame: 0,
  chain: await sha256(header),
})

/** A frame's header, and the place behind the frame. */
export interface FollowedFrame {
  readonly frame: FrameHeader
  readonly after: JournalPlace
}

/** The frame whose header is given; `null` when it does not follow here. Its payload is not looked at. */
export async function followFrom(
  { offset, frame, chain }: JournalPlace,
  header: Uint8Array,
): Promise<FollowedFrame | null> {
  const next = await followFrame(header, frame + 1, chain, sha256)
  if (next === null) return null
  return {
    frame: next,
    after: {
      offset: offset + FRAME_HEADER_BYTES + next.length,
      frame: frame + 1,
      chain: next.chain,
    },
  }
}
