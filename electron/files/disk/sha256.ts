import { hash, webcrypto } from 'node:crypto'

/** More than this is digested beside the main thread, which answers the window meanwhile. */
const LONG_BYTES = 256 << 10

/** SHA-256, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > LONG_BYTES) {
    return new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes))
  }
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}
