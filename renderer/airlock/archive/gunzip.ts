import { AsyncIterReader } from 'warcio'
import { refusal } from '../../../shared/extract/refusal'

/** Packed bytes are taken in pieces of this size. */
const PIECE_BYTES = 64 * 1024
/** DEFLATE reaches 1032:1 (RFC 1951, 3.2.5); what people pack stays far below this. */
const MOST_RATIO = 200

export const DAMAGED = 'The gzip archive is damaged or cut off.'

/** The bytes in pieces, in their order. */
export function* pieces(bytes: Uint8Array, size = PIECE_BYTES): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/**
 * Unpacks gzip (RFC 1952), also of many members one after the other, as it is read: whoever stops
 * reading stops the unpacking.
 * @param onDamage is told where it is damaged or cut off, and all before that was handed on
 * @throws CasebookError `refused` when any 64 KB of it grow over 200 times, and for damage unless it
 *   is to be told
 */
export async function* gunzip(
  name: string,
  bytes: Uint8Array,
  onDamage: () => void = () => {
    throw refusal(name, DAMAGED)
  },
): AsyncGenerator<Uint8Array> {
  let sincePiece = 0
  const fed = function* () {
    for (const piece of pieces(bytes)) {
      sincePiece = 0
      yield piece
    }
  }
  const reader = new AsyncIterReader(fed(), 'gzip')
  for await (const chunk of reader) {
    // What is no gzip would be passed on as it is.
    if (reader.compressed === null) return onDamage()
    sincePiece += chunk.length
    if (sincePiece > PIECE_BYTES * MOST_RATIO) {
      throw refusal(name, `It unpacks to more than ${MOST_RATIO} times its size.`)
    }
    yield chunk
  }
  if (reader.compressed === null || reader.inflator?.ended !== true) onDamage()
}
