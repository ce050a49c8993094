import { refusal } from '../../../../shared/extract/refusal'

/** What an RTF file consists of, in its order (RTF 1.9.1, "RTF syntax"). */
export interface RtfHandler {
  openGroup(): void
  closeGroup(): void
  /** @param value its number, `null` without one */
  word(name: string, value: number | null): void
  /** `\*`, `\~`, `\_`, `\-` and the like. */
  symbol(character: string): void
  /** One byte of text that was written as `\'hh`. */
  byte(value: number): void
  /** Plain bytes of text from `start` to before `end`. */
  bytes(start: number, end: number): void
}

const DEEPEST = 256

const BRACE_OPEN = 0x7b
const BRACE_CLOSE = 0x7d
const BACKSLASH = 0x5c

/**
 * Reads RTF in one pass.
 * @param name of the file, for the refusal
 * @throws CasebookError `refused` when its groups are nested more than 256 deep
 */
export function scanRtf(name: string, bytes: Uint8Array, handler: RtfHandler): void {
  let depth = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === BRACE_OPEN) {
      depth += 1
      if (depth > DEEPEST) throw refusal(name, `Its groups are nested more than ${DEEPEST} deep.`)
      handler.openGroup()
      at += 1
    } else if (byte === BRACE_CLOSE) {
      depth -= 1
      handler.closeGroup()
      at += 1
      // What follows the last brace is no part of the document.
      if (depth <= 0) return
    } else if (byte === BACKSLASH) at = control(bytes, at + 1, handler)
    else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1
    else {
      const start = at
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at += 1
      handler.bytes(start, at)
    }
  }
}

const isPlain = (byte: number): boolean =>
  byte !== BRACE_OPEN &&
  byte !== BRACE_CLOSE &&
  byte !== BACKSLASH &&
  byte !== 0x0d &&
  byte !== 0x0a &&
  byte !== 0

const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const LONGEST_WORD = 32

/** Reads what follows a backslash; returns where it ends. */
function control(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start] ?? 0
  if (first === 0x27) {
    const value = parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16)
    if (!Number.isNaN(value)) handler.byte(value)
    return start + 3
  }
  if (!isLetter(first)) {
    // A line end behind a backslash is a paragraph's end.
    if (first === 0x0d || first === 0x0a) handler.word('par', null)
    else handler.symbol(String.fromCharCode(first))
    return start + 1
  }
  let at = start
  while (isLetter(bytes[at] ?? 0) && at - start < LONGEST_WORD) at += 1
  const word = String.fromCharCode(...bytes.subarray(start, at))
  const digits = at
  if (bytes[at] === 0x2d) at += 1
  while (isDigit(bytes[at] ?? 0) && at - digits < 11) at += 1
  const value = at === digits ? null : Number(String.fromCharCode(...bytes.subarray(digits, at)))
  const number = value === null || Number.isNaN(value) ? null : value
  if (bytes[at] === 0x20) at += 1
  // Raw bytes are skipped: no brace among them has a meaning.
  if (word === 'bin') return at + Math.max(0, number ?? 0)
  handler.word(word, number)
  return at
}
