import { ed25519 } from '@noble/curves/ed25519.js'

/*
 * Ed25519 (RFC 8032). Written in JavaScript: the oldest engine the program runs on has it not in
 * WebCrypto.
 */

export const publicKeyOf = (secretKey: Uint8Array): Uint8Array => ed25519.getPublicKey(secretKey)

/** 64 bytes. */
export const signWith = (secretKey: Uint8Array, message: Uint8Array): Uint8Array =>
  ed25519.sign(message, secretKey)

/** Whether the signature is the message's, strictly by RFC 8032: no key of small order is believed. */
export function isSignatureOf(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    // The library throws at bytes that are no signature or no key.
    return false
  }
}
