import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { ask } from '../bridge/ask'

/** How the bytes of a file come to an airlock. */
export type FileContent =
  | { readonly bytes: Uint8Array }
  | { readonly parts: { readonly key: number; readonly size: number } }

let handed = 0

/**
 * Sends a file with a question about it: a small one beside it, a large one after it, each part when
 * the one before was taken.
 */
export function handOver<T>(
  bytes: Uint8Array,
  question: (content: FileContent) => Promise<T>,
): Promise<T> {
  if (bytes.length <= FILE_PART_BYTES) return question({ bytes })
  handed += 1
  const key = handed
  const answer = question({ parts: { key, size: bytes.length } })
  // Where a part is not taken, the answer says why.
  sendParts(key, bytes).catch(() => {})
  return answer
}

async function sendParts(key: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += FILE_PART_BYTES) {
    // A copy of its own: a part of a buffer would cross with the whole of it.
    await ask('airlock:part', { key, bytes: bytes.slice(at, at + FILE_PART_BYTES) })
  }
}
