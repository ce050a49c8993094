/* AES-256-GCM (NIST SP 800-38D) with nonces of 96 bits and tags of 128, by WebCrypto. */

/** A key from its 32 bytes; it cannot be read out again. */
export const aesKey = (key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', buffered(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Ciphertext and tag. No nonce may ever be used twice with one key. */
export async function seal(
  key: CryptoKey,
  nonce: Uint8Array,
  associatedData: Uint8Array,
  plain: Uint8Array,
): Promise<Uint8Array> {
  const sealed = await crypto.subtle.encrypt(
    parameters(nonce, associatedData),
    key,
    buffered(plain),
  )
  return new Uint8Array(sealed)
}

/** What was sealed; `null` when key, nonce, associated data, ciphertext or tag is another. */
export async function unseal(
  key: CryptoKey,
  nonce: Uint8Array,
  associatedData: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    const plain = await crypto.subtle.decrypt(
      parameters(nonce, associatedData),
      key,
      buffered(sealed),
    )
    return new Uint8Array(plain)
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'OperationError') return null
    throw thrown
  }
}

const parameters = (nonce: Uint8Array, associatedData: Uint8Array) => ({
  name: 'AES-GCM',
  iv: buffered(nonce),
  additionalData: buffered(associatedData),
})

/** WebCrypto takes no shared memory; none is used here. */
const buffered = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>
