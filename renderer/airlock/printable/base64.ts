/** Bytes that one call takes as arguments without running out of stack. */
const STEP = 0x8000

/** The bytes in base64 (RFC 4648), as the address of a picture holds them. */
export function asBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)))
  }
  return btoa(parts.join(''))
}
