import { encodeFrame, encodeHeader, frameTypes } from '../../shared/journal/frame'
import { originalPayloads } from '../../shared/journal/original'
import { concatBytes, utf8 } from '../../shared/text/bytes'
import { sha256 } from './sha256'

export const FILE_ID = Uint8Array.from({ length: 16 }, (_, index) => index)

/** What a case file holds, drawn as words: `entry JSON` or the original of a source. */
export type DrawnFrame = { entry: string } | { original: string; bytes: Uint8Array }

/** The bytes of a case file that holds these frames. */
export async function drawCaseFile(frames: readonly DrawnFrame[]): Promise<Uint8Array> {
  const header = encodeHeader(FILE_ID)
  const parts = [header]
  let chain = await sha256(header)
  let sequence = 0
  for (const frame of frames) {
    const payloads =
      'entry' in frame ? [utf8(frame.entry)] : originalPayloads(frame.original, frame.bytes)
    for (const payload of payloads) {
      sequence += 1
      const type = 'entry' in frame ? frameTypes.entry : frameTypes.original
      const made = await encodeFrame(type, sequence, payload, chain, sha256)
      parts.push(made.bytes)
      chain = made.chain
    }
  }
  return concatBytes(parts)
}

/** Frames that follow a case file of `after` frames whose chain ends in `chain`. */
export async function drawFrames(entries: readonly string[], after: number, chain: Uint8Array) {
  const parts: Uint8Array[] = []
  let last = chain
  for (const [index, entry] of entries.entries()) {
    const made = await encodeFrame(frameTypes.entry, after + index + 1, utf8(entry), last, sha256)
    parts.push(made.bytes)
    last = made.chain
  }
  return { frames: concatBytes(parts), chain: last }
}
