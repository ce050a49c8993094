import { toHex } from '../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { sha256 } from '../vault/keys/sha256'
import { WorkerLine } from './worker-line'

const hashing = new WorkerLine<Uint8Array | null, string | null>(
  () => new Worker(new URL('../workers/digest-worker.ts', import.meta.url), { type: 'module' }),
)
/** Files are hashed one after the other: their parts must not mix. */
let turns: Promise<unknown> = Promise.resolve()

/**
 * SHA-256 of a file, hexadecimal. The platform copies what it is to hash in one go, so a large file
 * goes to a worker in parts.
 */
export function fileDigest(bytes: Uint8Array): Promise<string> {
  if (bytes.length <= FILE_PART_BYTES) return sha256(bytes).then(toHex)
  const digest = turns.then(() => inParts(bytes))
  turns = digest.catch(() => {})
  return digest
}

async function inParts(bytes: Uint8Array): Promise<string> {
  for (let at = 0; at < bytes.length; at += FILE_PART_BYTES) {
    const part = bytes.slice(at, at + FILE_PART_BYTES)
    await hashing.ask(part, [part.buffer])
  }
  return (await hashing.ask(null)) as string
}
