import { createHash } from 'node:crypto'
import type { Sha256Digest } from '../../shared/journal/digest'

/** SHA-256 by Node, for the parts that have it handed in. */
export const sha256: Sha256Digest = async (bytes) =>
  new Uint8Array(createHash('sha256').update(bytes).digest())
