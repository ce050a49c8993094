/** What every text is taken to follow, so that short texts shrink as well (MS-OXRTFCP 2.1.3.1). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const COMPRESSED = 0x75465a4c
const PLAIN = 0x414c454d
const HEADER = 16
const WINDOW = 4096

/** How long the text is, as its header says. */
export const rtfSize = (bytes: Uint8Array): number =>
  bytes.length < HEADER ? 0 : viewOf(bytes).getUint32(4, true)

/**
 * The Rich Text of a message (MS-OXRTFCP). It never becomes longer than its header says; a
 * damaged one ends early. `null` when it is of another kind.
 */
export function decompressRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER) return null
  const kind = viewOf(bytes).getUint32(8, true)
  if (kind === PLAIN) return bytes.slice(HEADER, HEADER + rtfSize(bytes))
  return kind === COMPRESSED ? expanded(bytes) : null
}

function expanded(bytes: Uint8Array): Uint8Array {
  const window = new Uint8Array(WINDOW)
  window.set(new TextEncoder().encode(BEGINNING))
  // Each pair of bytes stands for 17 at most.
  const text = new Uint8Array(Math.min(rtfSize(bytes), bytes.length * 9))
  let filled = BEGINNING.length
  let written = 0
  const write = (byte: number): void => {
    text[written] = byte
    window[filled] = byte
    filled = (filled + 1) % WINDOW
    written += 1
  }
  let at = HEADER
  while (at < bytes.length && written < text.length) {
    const flags = bytes[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < bytes.length && written < text.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        write(bytes[at] ?? 0)
        at += 1
        continue
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      const from = pair >> 4
      if (from === filled) return text.slice(0, written)
      const length = (pair & 0xf) + 2
      for (let i = 0; i < length && written < text.length; i += 1) {
        write(window[(from + i) % WINDOW] ?? 0)
      }
      at += 2
    }
  }
  return text.slice(0, written)
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
