import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { FrameScan } from '../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, followFrame, frameTypes } from '../../shared/journal/frame'
import { concatBytes, equalBytes, fromHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { ChainPlace, Vault } from '../vault/vault'
import type { Finding } from './finding'
import { asStretch, layOutFrames, type PlacedFrame } from './journal-frames'
import { sha256 } from '../vault/keys/sha256'

/** Bytes that are read and opened in one go, so that progress shows and a stop is heard. */
const STRETCH_BYTES = 8 << 20
/** Main hands out no more at once. */
const READ_BYTES = 32 << 20

/** How a verification is watched and stopped. */
export interface Watch {
  /** Bytes done and bytes in all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A frame that was read, followed in its chain, compared with its digest and opened. */
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

/** Every frame of the scan, checked, in the order of the file. */
export async function* readChecked(
  vault: Vault,
  scan: FrameScan,
  { onProgress, signal }: Watch,
): AsyncGenerator<CheckedFrame> {
  const total = scan.end.offset - scan.start.offset
  let done = 0
  for (const stretch of inStretches(layOutFrames(scan))) {
    if (signal?.aborted) throw new CasebookError('cancelled', 'The check was stopped.')
    const { offset, length } = asStretch(stretch)
    const bytes = await readBytes(offset, length)
    const complaints = await Promise.all(
      stretch.map((frame) => complaintAbout(frame, bytes.subarray(frame.offset - offset))),
    )
    const payloads = await openStretch(vault, stretch, bytes)
    for (const [at, frame] of stretch.entries()) {
      const payload = payloads[at] ?? null
      const object = `frame ${frame.frame + 1}`
      const findings = [complaints[at] ?? null, payload === null ? sealBroken : null].flatMap(
        (complaint): Finding[] => (complaint === null ? [] : [{ ...complaint, object }]),
      )
      const before = { frame: frame.frame, chain: fromHex(frame.previous) }
      yield { type: typeNames[frame.type], place: frame, before, payload, findings }
    }
    done += length
    onProgress?.(done, total)
  }
}

type Complaint = Omit<Finding, 'object'>

const sealBroken: Complaint = {
  kind: 'payload',
  message: 'does not open with the key of this case in its place',
}

/** @param bytes the file from the frame on */
async function complaintAbout(frame: PlacedFrame, bytes: Uint8Array): Promise<Complaint | null> {
  const header = bytes.subarray(0, FRAME_HEADER_BYTES)
  const followed = await followFrame(header, frame.frame + 1, fromHex(frame.previous), sha256)
  if (followed === null) {
    return { kind: 'chain', message: 'does not follow from the frame before it' }
  }
  const sealed = bytes.subarray(FRAME_HEADER_BYTES, frame.length)
  if (equalBytes(await sha256(sealed), followed.digest)) return null
  return { kind: 'payload', message: 'does not match its digest' }
}

/** The payloads of frames that follow one another; `null` for those that do not open. */
async function openStretch(
  vault: Vault,
  stretch: readonly PlacedFrame[],
  bytes: Uint8Array,
): Promise<readonly (Uint8Array | null)[]> {
  const from = stretch[0]?.offset ?? 0
  const open = async (frames: readonly PlacedFrame[]) => {
    const { offset, length, frame, previous } = asStretch(frames)
    const sealed = bytes.subarray(offset - from, offset - from + length)
    const opened = await vault.openFrames({ frame, chain: fromHex(previous) }, sealed)
    return opened.map(({ payload }) => payload)
  }
  try {
    return await open(stretch)
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'damaged') throw thrown
    if (stretch.length === 1) return [null]
  }
  // One of them: each is tried by itself, so that the others are not called damaged too.
  return Promise.all(
    stretch.map(async (frame) => {
      const alone = bytes.subarray(frame.offset - from, frame.offset - from + frame.length)
      return (await openStretch(vault, [frame], alone))[0] ?? null
    }),
  )
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
