/** What the program uses of libsodium's WASM build, which comes without types. */
declare module 'libsodium' {
  /** Addresses and lengths are bytes of `HEAPU8`; each 64-bit length is its low and its high half. */
  interface Sodium {
    /** The memory; made anew when it grows, so it is not to be kept. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>
    /** @returns 0, or 1 when it was initialised before */
    _sodium_init(): number
    /** @returns 0 when there is no room */
    _malloc(bytes: number): number
    _free(address: number): void
    /** crypto_aead_xchacha20poly1305_ietf_encrypt(3); text and ciphertext may be at one address. */
    _crypto_aead_xchacha20poly1305_ietf_encrypt(
      ciphertext: number,
      ciphertextLength: null,
      text: number,
      textLow: number,
      textHigh: number,
      associated: number,
      associatedLow: number,
      associatedHigh: number,
      secretNonce: null,
      nonce: number,
      key: number,
    ): number
    /** @returns 0 when the tag is that of the ciphertext and the associated data */
    _crypto_aead_xchacha20poly1305_ietf_decrypt(
      text: number,
      textLength: null,
      secretNonce: null,
      ciphertext: number,
      ciphertextLow: number,
      ciphertextHigh: number,
      associated: number,
      associatedLow: number,
      associatedHigh: number,
      nonce: number,
      key: number,
    ): number
  }

  /** @param environment where it draws its random numbers from: 32 bits at a time */
  export default function instantiate(environment: {
    getRandomValue: () => number
  }): Promise<Sodium>
}
