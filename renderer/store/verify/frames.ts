import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'
import type { FrameScan } from '../../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, followFrame, type frameTypes } from '../../../shared/journal/frame'
import { concatBytes, equalBytes, fromHex } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import type { ChainPlace, Vault } from '../../vault/vault'
import type { Finding } from './finding'
import { asStretch, layOutFrames, type PlacedFrame } from '../journal-frames'
import { sha256 } from '../../vault/keys/sha256'

/** Bytes that are read and opened in one go: few, so that the window is not held up in between. */
const STRETCH_BYTES = 1 << 20
/** Main hands out no more at once. */
const READ_BYTES = 32 << 20

/** How a verification is watched and stopped. */
export interface Watch {
  /** Bytes done and bytes in all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A frame that was read, followed in its chain, held against its digest and opened. */
export interface CheckedFrame {
  readonly type: keyof typeof frameTypes
  readonly place: PlacedFrame
  /** The frames before it. */
  readonly before: ChainPlace
  /** In clear; `null` when it did not open. */
  readonly payload: Uint8Array | null
  readonly findings: readonly Finding[]
}

const typeNames = { 1: 'entry', 2: 'original', 3: 'index' } as const

/** Every frame of the scan, checked, in the order of the file and in stretches of it. */
export async function* readChecked(
  vault: Vault,
  scan: FrameScan,
  { onProgress, signal }: Watch,
): AsyncGenerator<readonly CheckedFrame[]> {
  const total = scan.end.offset - scan.start.offset
  let done = 0
  for (const stretch of inStretches(layOutFrames(scan))) {
    if (signal?.aborted) throw new CasebookError('cancelled', 'The check was stopped.')
    const { offset, length } = asStretch(stretch)
    const bytes = await readBytes(offset, length)
    yield (await openWhole(vault, stretch, bytes)) ?? (await openOneByOne(vault, stretch, bytes))
    done += length
    onProgress?.(done, total)
  }
}

/** Frames that all open, which proves their chain and digests too; `null` when one does not. */
async function openWhole(
  vault: Vault,
  stretch: readonly PlacedFrame[],
  bytes: Uint8Array,
): Promise<readonly CheckedFrame[] | null> {
  const { frame, previous } = asStretch(stretch)
  try {
    const opened = await vault.openFrames({ frame, chain: fromHex(previous) }, bytes)
    return stretch.map((place, at) => checked(place, opened[at]?.payload ?? null, []))
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'damaged') throw thrown
    return null
  }
}

/** Each frame by itself, so that those beside a damaged one are not called damaged too. */
function openOneByOne(
  vault: Vault,
  stretch: readonly PlacedFrame[],
  bytes: Uint8Array,
): Promise<readonly CheckedFrame[]> {
  const from = stretch[0]?.offset ?? 0
  return Promise.all(
    stretch.map(async (place) => {
      const alone = bytes.subarray(place.offset - from, place.offset - from + place.length)
      const [opened] = (await openWhole(vault, [place], alone)) ?? []
      return opened ?? checked(place, null, [await complaintAbout(place, alone)])
    }),
  )
}

const checked = (
  place: PlacedFrame,
  payload: Uint8Array | null,
  complaints: readonly Omit<Finding, 'object'>[],
): CheckedFrame => ({
  type: typeNames[place.type],
  place,
  before: { frame: place.frame, chain: fromHex(place.previous) },
  payload,
  findings: complaints.map((complaint) => ({ ...complaint, object: `frame ${place.frame + 1}` })),
})

/** Why a frame does not open. */
async function complaintAbout(
  frame: PlacedFrame,
  bytes: Uint8Array,
): Promise<Omit<Finding, 'object'>> {
  const header = bytes.subarray(0, FRAME_HEADER_BYTES)
  const followed = await followFrame(header, frame.frame + 1, fromHex(frame.previous), sha256)
  if (followed === null) {
    return { kind: 'chain', message: 'does not follow from the frame before it' }
  }
  const sealed = bytes.subarray(FRAME_HEADER_BYTES, frame.length)
  const message = equalBytes(await sha256(sealed), followed.digest)
    ? 'does not open with the key of this case in its place'
    : 'does not match its digest'
  return { kind: 'payload', message }
}

async function readBytes(offset: number, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let read = 0; read < length; read += READ_BYTES) {
    const piece = { offset: offset + read, length: Math.min(READ_BYTES, length - read) }
    parts.push(await ask('case:read', piece))
  }
  const [only, ...more] = parts
  return only !== undefined && more.length === 0 ? only : concatBytes(parts)
}

function* inStretches(frames: readonly PlacedFrame[]): Generator<readonly PlacedFrame[]> {
  let stretch: PlacedFrame[] = []
  let bytes = 0
  for (const frame of frames) {
    if (stretch.length > 0 && bytes + frame.length > STRETCH_BYTES) {
      yield stretch
      stretch = []
      bytes = 0
    }
    stretch.push(frame)
    bytes += frame.length
  }
  if (stretch.length > 0) yield stretch
}
