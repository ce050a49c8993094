import type { FrameScan } from '../../shared/ipc/contract'
import {
  decodeFrameHeader,
  FRAME_HEADER_BYTES,
  type FrameType,
  frameTypes,
} from '../../shared/journal/frame'
import { fromHex, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Vault } from '../vault/vault'

/** Where a frame, or several one after the other, stand in the case file and in its chain. */
export interface FramesPlace {
  /** Offset of the first frame's header, bytes. */
  readonly offset: number
  /** Bytes of all of them, headers included. */
  readonly length: number
  /** Frames before them. */
  readonly frame: number
  /** Chain value before them, hexadecimal. */
  readonly previous: string
}

/** One frame as its header tells. */
export interface PlacedFrame extends FramesPlace {
  readonly type: FrameType
  /** Chain value after it, hexadecimal. */
  readonly chain: string
}

/** Where the frames of a scan stand. */
export function layOutFrames({ start, frameHeaders }: FrameScan): PlacedFrame[] {
  const frames: PlacedFrame[] = []
  let { offset, frame } = start
  let previous = toHex(start.chain)
  for (let at = 0; at < frameHeaders.length; at += FRAME_HEADER_BYTES) {
    const header = decodeFrameHeader(frameHeaders.subarray(at, at + FRAME_HEADER_BYTES))
    const length = FRAME_HEADER_BYTES + header.length
    const chain = toHex(header.chain)
    frames.push({ offset, length, frame, previous, type: header.type, chain })
    offset += length
    frame += 1
    previous = chain
  }
  return frames
}

/**
 * Reads and opens frames that stand one after the other, each in its own place of the chain.
 * @throws CasebookError `damaged`, naming the first frame that does not open
 */
export async function openFrames(
  vault: Vault,
  { offset, length, frame, previous }: FramesPlace,
): Promise<OpenedFrames> {
  const bytes = await ask('case:read', { offset, length })
  // The vault takes the bytes away with it, so the chain is read first.
  const chain = lastChain(bytes)
  const opened = await vault.openFrames({ frame, chain: fromHex(previous) }, bytes)
  return { payloads: opened.map(({ payload }) => payload), chain }
}

export interface OpenedFrames {
  readonly payloads: readonly Uint8Array[]
  /** Chain value after the last frame, hexadecimal. */
  readonly chain: string
}

function lastChain(bytes: Uint8Array): string {
  let chain = ''
  for (let at = 0; at < bytes.length; ) {
    const header = decodeFrameHeader(bytes.subarray(at, at + FRAME_HEADER_BYTES))
    chain = toHex(header.chain)
    at += FRAME_HEADER_BYTES + header.length
  }
  return chain
}

/** One stretch of frames; they must follow one another. */
export function asStretch(frames: readonly PlacedFrame[]): FramesPlace {
  const first = frames[0] as PlacedFrame
  const last = frames.at(-1) as PlacedFrame
  const { offset, frame, previous } = first
  return { offset, frame, previous, length: last.offset + last.length - offset }
}

/** Stretches of frames that follow one another, originals left out, of about `bytes` each. */
export function* stretchesOf(
  frames: readonly PlacedFrame[],
  bytes: number,
): Generator<readonly PlacedFrame[]> {
  let stretch: PlacedFrame[] = []
  for (const frame of frames) {
    const from = stretch[0]?.offset ?? frame.offset
    const full = frame.offset + frame.length - from > bytes
    if (stretch.length > 0 && (full || frame.type === frameTypes.original)) {
      yield stretch
      stretch = []
    }
    if (frame.type !== frameTypes.original) stretch.push(frame)
  }
  if (stretch.length > 0) yield stretch
}
