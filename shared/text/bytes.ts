const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The string as UTF-8. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/**
 * The string that the UTF-8 bytes spell.
 * @throws TypeError when they are not UTF-8
 */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes that an even number of hexadecimal digits spells. */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** The parts one after the other in one new array. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  // A loop, because this is asked of every frame: `every` calls back for each byte.
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
