import { asLatin1 } from '../../../shared/extract/binary-signature'
import { takeUuencoded } from './uuencode'

const NONE = 255
const PADDING = 254
const VALUES = new Uint8Array(256).fill(NONE)
for (const [value, sign] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  VALUES[sign.charCodeAt(0)] = value
}
VALUES[0x3d] = PADDING

/**
 * The bytes of a body without its transfer encoding (RFC 2045, 6), never a view of the input:
 * a view would carry the whole file along wherever it is sent. `null` for an unknown encoding.
 */
export function withoutTransferEncoding(body: Uint8Array, encoding: string): Uint8Array | null {
  const name =
    encoding
      .replace(/\([^()]*\)/g, '')
      .match(/[\w-]+/)?.[0]
      ?.toLowerCase() ?? '7bit'
  if (name === 'base64') return fromBase64(body)
  if (name === 'quoted-printable') return fromQuotedPrintable(body)
  if (/^(x-)?uu(e|encode)?$/.test(name))
    return takeUuencoded(asLatin1(body)).files[0]?.bytes ?? null
  return /^([78]bit|8-?bits?|binary)$/.test(name) ? body.slice() : null
}

/** Other signs are skipped. Padding ends a group, because some programs pad every line. */
function fromBase64(source: Uint8Array): Uint8Array {
  let signs = 0
  for (let place = 0; place < source.length; place += 1) {
    if ((VALUES[source[place] ?? 0] ?? NONE) < PADDING) signs += 1
  }
  const bytes = new Uint8Array(Math.floor((signs * 6) / 8))
  let at = 0
  let bits = 0
  let held = 0
  for (let place = 0; place < source.length; place += 1) {
    const value = VALUES[source[place] ?? 0] ?? NONE
    if (value === NONE) continue
    if (value === PADDING) {
      bits = 0
      held = 0
      continue
    }
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return at === bytes.length ? bytes : bytes.slice(0, at)
}

const EQUALS = 0x3d
const LINE_FEED = 0x0a
const RETURN = 0x0d
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

/** An equals sign that encodes nothing stands for itself; blanks at a line's end are not content. */
function fromQuotedPrintable(source: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(source.length)
  let written = 0
  // End of what stays when the line ends: the blanks behind it are dropped.
  let kept = 0
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0
    if (byte === EQUALS) {
      const next = afterSoftBreak(source, at + 1)
      const encoded = next === null ? hexPair(source, at + 1) : null
      if (next !== null) {
        at = next - 1
        kept = written
        continue
      }
      bytes[written] = encoded ?? EQUALS
      written += 1
      kept = written
      if (encoded !== null) at += 2
      continue
    }
    if (byte === LINE_FEED || byte === RETURN) written = kept
    bytes[written] = byte
    written += 1
    if (!isBlank(byte)) kept = written
  }
  return bytes.slice(0, written)
}

/** Where the next line begins when only blanks stand before it, else `null`. */
function afterSoftBreak(source: Uint8Array, from: number): number | null {
  let at = from
  // No line is padded by more; without a limit a row of "= = =" would be looked at again and again.
  while ((isBlank(source[at]) || source[at] === RETURN) && at < from + 80) at += 1
  if (at >= source.length) return at
  return source[at] === LINE_FEED ? at + 1 : null
}

function hexPair(source: Uint8Array, at: number): number | null {
  const high = hexDigit(source[at])
  const low = hexDigit(source[at + 1])
  return high < 0 || low < 0 ? null : high * 16 + low
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
