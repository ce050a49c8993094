import type { OpenCaseFile } from '../../shared/ipc/contract'
import {
  decodeFrameHeader,
  decodeHeader,
  FRAME_HEADER_BYTES,
  followFrame,
  type FrameHeader,
  frameTypes,
  HEADER_BYTES,
} from '../../shared/journal/frame'
import { decodeOriginalPrefix, ORIGINAL_PREFIX_BYTES } from '../../shared/journal/original'
import { toHex } from '../../shared/text/bytes'
import { sha256 } from './sha256'

/** A frame of the open case file and where its payload stands. */
export interface PlacedFrame extends FrameHeader {
  /** Offset of the payload in the file, bytes. */
  readonly offset: number
}

/** Where the chunks of an original stand, in order. */
export type OriginalPlaces = readonly { readonly offset: number; readonly length: number }[]

/** What a case file holds and where. */
export interface JournalFrames {
  readonly fileId: string
  readonly header: Uint8Array
  readonly frameHeaders: Uint8Array
  readonly frames: readonly PlacedFrame[]
  readonly originals: ReadonlyMap<string, OriginalPlaces>
}

/**
 * Lays out the frames of a case file. Reads headers only and believes their chain values:
 * {@link brokenFrame} checks them.
 * @throws CasebookError `damaged`, `refused` or `newer` when it cannot be laid out
 */
export function layOutFrames(file: OpenCaseFile): JournalFrames {
  const fileId = toHex(decodeHeader(file.header))
  const frames: PlacedFrame[] = []
  const originals = new Map<string, { offset: number; length: number }[]>()
  let offset = HEADER_BYTES
  let prefixAt = 0
  for (let at = 0; at < file.frameHeaders.length; at += FRAME_HEADER_BYTES) {
    const bytes = file.frameHeaders.subarray(at, at + FRAME_HEADER_BYTES)
    const header = decodeFrameHeader(bytes)
    offset += FRAME_HEADER_BYTES
    frames.push({ ...header, offset })
    if (header.type === frameTypes.original) {
      const prefix = file.originalPrefixes.subarray(prefixAt, prefixAt + ORIGINAL_PREFIX_BYTES)
      prefixAt += ORIGINAL_PREFIX_BYTES
      const { sourceId } = decodeOriginalPrefix(prefix)
      const places = originals.get(sourceId) ?? []
      places.push({
        offset: offset + ORIGINAL_PREFIX_BYTES,
        length: header.length - ORIGINAL_PREFIX_BYTES,
      })
      originals.set(sourceId, places)
    }
    offset += header.length
  }
  return { fileId, header: file.header, frameHeaders: file.frameHeaders, frames, originals }
}

/** The chain value that the frame after `frame` rests on; frame 0 stands for the file's header. */
export const chainAfter = async (journal: JournalFrames, frame: number): Promise<Uint8Array> =>
  journal.frames[frame - 1]?.chain ?? sha256(journal.header)

/**
 * Recomputes the chain of all frames after `frame`.
 * @returns the number of the first frame that does not follow from the one before it, or `null`
 */
export async function brokenFrame(journal: JournalFrames, frame: number): Promise<number | null> {
  let chain: Uint8Array | null = await chainAfter(journal, frame)
  for (let index = frame; index < journal.frames.length; index++) {
    const from = index * FRAME_HEADER_BYTES
    const header = journal.frameHeaders.subarray(from, from + FRAME_HEADER_BYTES)
    chain = await followFrame(header, index + 1, chain, sha256)
    if (chain === null) return index + 1
  }
  return null
}
