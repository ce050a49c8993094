import { utf8 } from '../../../shared/text/bytes'

/*
 * HKDF-SHA256 (RFC 5869) by WebCrypto. In this format the salt is the id of the case file, so that
 * one passphrase gives other keys in another file.
 */

/** A secret of random bytes, ready to derive keys from; it cannot be read out again. */
export const derivable = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret as Uint8Array<ArrayBuffer>, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ])

/** So many bytes for a purpose. */
export async function deriveBytes(
  secret: CryptoKey,
  salt: Uint8Array,
  purpose: Uint8Array,
  count: number,
): Promise<Uint8Array> {
  const bits = await crypto.subtle.deriveBits(parameters(salt, purpose), secret, count * 8)
  return new Uint8Array(bits)
}

/** The AES-256-GCM key for a purpose of the format; its bytes are never seen here. */
export const deriveAesKey = (
  secret: CryptoKey,
  salt: Uint8Array,
  purpose: string,
): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    parameters(salt, utf8(purpose)),
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )

const parameters = (salt: Uint8Array, purpose: Uint8Array) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: salt as Uint8Array<ArrayBuffer>,
  info: purpose as Uint8Array<ArrayBuffer>,
})
