import { concatBytes, fromHex, toHex } from '../text/bytes'
import { ORIGINAL_CHUNK_BYTES } from './frame'

/** Payload of an original's frame = source id 16 bytes | chunk number u32 (from 0) | the bytes. */
export const ORIGINAL_PREFIX_BYTES = 20

/** The payloads of an original, in order. An empty file has one empty chunk. */
export function* originalPayloads(sourceId: string, bytes: Uint8Array): Generator<Uint8Array> {
  const chunks = Math.max(1, Math.ceil(bytes.length / ORIGINAL_CHUNK_BYTES))
  for (let chunk = 0; chunk < chunks; chunk++) {
    const prefix = new Uint8Array(ORIGINAL_PREFIX_BYTES)
    prefix.set(fromHex(sourceId.replaceAll('-', '')))
    new DataView(prefix.buffer).setUint32(16, chunk, true)
    const from = chunk * ORIGINAL_CHUNK_BYTES
    yield concatBytes([prefix, bytes.subarray(from, from + ORIGINAL_CHUNK_BYTES)])
  }
}

/** Whose chunk a payload is. Reads the first {@link ORIGINAL_PREFIX_BYTES} bytes only. */
export function decodeOriginalPrefix(payload: Uint8Array): { sourceId: string; chunk: number } {
  const hex = toHex(payload.subarray(0, 16))
  const sourceId = [0, 8, 12, 16, 20]
    .map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part]))
    .join('-')
  const chunk = new DataView(payload.buffer, payload.byteOffset, ORIGINAL_PREFIX_BYTES).getUint32(
    16,
    true,
  )
  return { sourceId, chunk }
}
