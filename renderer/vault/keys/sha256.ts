import { createSHA256, type IHasher } from 'hash-wasm'
import type { Sha256Digest } from '../../../shared/journal/digest'

/** So little is digested in less time than it takes to hand it to another thread. */
const SHORT_BYTES = 4 << 10

/** SHA-256 (FIPS 180-4): of long bytes by the platform's own implementation, beside this thread. */
export const sha256: Sha256Digest = async (bytes) => {
  if (bytes.length > SHORT_BYTES) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  }
  const short = await (hasher ??= createSHA256())
  return short.init().update(bytes).digest('binary')
}

let hasher: Promise<IHasher> | undefined
