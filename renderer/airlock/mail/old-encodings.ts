/** Encodings of seven-bit mail that the decoder's list (WHATWG Encoding) leaves out. */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  utf7: fromUtf7,
  unicode11utf7: fromUtf7,
  hz: fromHz,
  hzgb2312: fromHz,
  iso2022kr: fromIso2022Kr,
}

/** The text in an encoding that only old mail has, `null` in any other. */
export const decodeOld = (bytes: Uint8Array, label: string): string | null =>
  DECODERS[
    label
      .toLowerCase()
      .replace(/^(x-|cs)/, '')
      .replace(/[\s._-]/g, '')
  ]?.(bytes) ?? null

/** RFC 2152: `+` begins UTF-16 in base64, `-` or any other sign ends it; `+-` is a plus. */
function fromUtf7(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/\+([A-Za-z0-9+/]*)-?/g, (_, encoded: string) =>
      encoded === '' ? '+' : utf16(encoded),
    )
}

function utf16(encoded: string): string {
  const raw = atob(encoded.slice(0, encoded.length - (encoded.length % 4 === 1 ? 1 : 0)))
  let text = ''
  for (let at = 0; at + 1 < raw.length; at += 2) {
    text += String.fromCharCode((raw.charCodeAt(at) << 8) | raw.charCodeAt(at + 1))
  }
  return text
}

/** RFC 1843: `~{` begins Chinese, `~}` ends it, `~~` is a tilde, `~` at a line's end nothing. */
function fromHz(bytes: Uint8Array): string {
  const TILDE = 0x7e
  const high: number[] = []
  let chinese = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const next = bytes[at + 1]
    if (byte === TILDE && next !== undefined) {
      at += 1
      if (next === 0x7b) chinese = true
      else if (next === 0x7d) chinese = false
      else if (next === TILDE) high.push(TILDE)
      continue
    }
    if (byte === 0x0a) chinese = false
    high.push(chinese ? byte | 0x80 : byte)
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(high))
}

/** RFC 1557: after the escape that names it, SO begins Korean and SI ends it. */
function fromIso2022Kr(bytes: Uint8Array): string {
  const high: number[] = []
  let korean = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x1b && bytes[at + 1] === 0x24) at += 3
    else if (byte === 0x0e) korean = true
    else if (byte === 0x0f) korean = false
    else high.push(korean && byte > 0x20 ? byte | 0x80 : byte)
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(high))
}
