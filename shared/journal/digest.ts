import { toHex, utf8 } from '../text/bytes'
import { canonicalJson } from './canonical-json'

/** SHA-256 of the bytes (32 bytes). Handed in, because this root knows no platform. */
export type Sha256Digest = (bytes: Uint8Array) => Promise<Uint8Array>

/** SHA-256 of the record's canonical JSON, as 64 hexadecimal digits. */
export const recordDigest = async (record: unknown, sha256: Sha256Digest): Promise<string> =>
  toHex(await sha256(utf8(canonicalJson(record))))
