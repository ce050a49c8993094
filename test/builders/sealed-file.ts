import { randomBytes } from 'node:crypto'
import { CASE_FORMAT, encodeCaseHeader } from '../../shared/journal/case-header'
import {
  encodeFrame,
  encodeFramePlace,
  type FrameType,
  frameTypes,
  NONCE_BYTES,
  TAG_BYTES,
} from '../../shared/journal/frame'
import { encodeKeyTable } from '../../shared/journal/key-table'
import { concatBytes } from '../../shared/text/bytes'
import { sha256 } from './sha256'

/** A frame to draw: its type and how many bytes its payload has in clear. */
export type DrawnFrame = readonly [type: keyof typeof frameTypes, bytes: number]

/** Where frames follow: how many stand before, and the chain value behind them. */
export interface DrawnPlace {
  readonly frame: number
  readonly chain: Uint8Array
}

/** Header of a sealed case; the file id is the same for all unless its first byte is given. */
export const drawHeader = (generation = 1, idByte = 0): Uint8Array =>
  encodeCaseHeader({
    format: CASE_FORMAT,
    generation,
    fileId: Uint8Array.from({ length: 16 }, (_, index) => (index === 0 ? idByte : index)),
  })

/** A sound key table of one passphrase; nothing in it opens anything. */
export const drawKeyTable = (writeNumber = 1): Promise<Uint8Array> =>
  encodeKeyTable(
    {
      writeNumber,
      commitment: randomBytes(32),
      slots: [
        {
          kind: 'passphrase',
          derivation: { memoryKiB: 64 << 10, iterations: 3, parallelism: 1 },
          salt: randomBytes(32),
          nonce: randomBytes(12),
          wrappedKey: randomBytes(48),
          commitment: randomBytes(32),
        },
      ],
    },
    sha256,
  )

/** The place before the first frame. */
export const beforeFrames = async (header: Uint8Array): Promise<DrawnPlace> => ({
  frame: 0,
  chain: await sha256(header),
})

/** Frames of one append behind a place, with random bytes where the ciphertext would be. */
export async function drawAppend(
  after: DrawnPlace,
  frames: readonly DrawnFrame[],
): Promise<{ bytes: Uint8Array; end: DrawnPlace }> {
  const parts: Uint8Array[] = []
  let { chain } = after
  for (const [back, [type, bytes]] of frames.entries()) {
    const sealed = randomBytes(bytes + TAG_BYTES)
    const place = encodeFramePlace({
      length: sealed.length,
      type: frameTypes[type] as FrameType,
      sequence: after.frame + back + 1,
      back,
    })
    const drawn = await encodeFrame(place, randomBytes(NONCE_BYTES), sealed, chain, sha256)
    parts.push(drawn.bytes)
    chain = drawn.chain
  }
  return { bytes: concatBytes(parts), end: { frame: after.frame + frames.length, chain } }
}

/** A sealed case file with these appends, and its end. */
export async function drawSealedFile(
  appends: readonly (readonly DrawnFrame[])[],
  generation = 1,
): Promise<{ bytes: Uint8Array; end: DrawnPlace; keyTable: Uint8Array }> {
  const header = drawHeader(generation)
  const keyTable = await drawKeyTable()
  const parts = [header, keyTable, keyTable]
  let end = await beforeFrames(header)
  for (const frames of appends) {
    const drawn = await drawAppend(end, frames)
    parts.push(drawn.bytes)
    end = drawn.end
  }
  return { bytes: concatBytes(parts), end, keyTable }
}
