import type { Sha256Digest } from '../../../shared/journal/digest'

/** SHA-256 by the platform's own implementation. */
export const sha256: Sha256Digest = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
