import { unifyLineEnds } from '../../../shared/extract/whitespace'
import { concatBytes } from '../../../shared/text/bytes'

/** A file written into a text. */
export interface UuencodedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const BEGIN = /^begin 0?[0-7]{3} (\S.*)$/
const ANY = /^begin 0?[0-7]{3} /m
const END = 'end'

/**
 * The files that a text holds as `uuencode` writes them (POSIX.1-2017, "uuencode"), and the text
 * without them. What only looks like one stays in the text.
 */
export function takeUuencoded(text: string): { text: string; files: readonly UuencodedFile[] } {
  if (!ANY.test(text)) return { text, files: [] }
  const lines = unifyLineEnds(text).split('\n')
  const files: UuencodedFile[] = []
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string
    const name = line.match(BEGIN)?.[1]
    const file = name === undefined ? null : contentFrom(lines, at + 1)
    if (name === undefined || file === null) kept.push(line)
    else {
      files.push({ name, bytes: file.bytes })
      at = file.end
    }
  }
  return { text: kept.join('\n'), files }
}

/** The bytes that stand in the lines up to the one that ends the file, `null` without it. */
function contentFrom(
  lines: readonly string[],
  from: number,
): { bytes: Uint8Array; end: number } | null {
  const parts: Uint8Array[] = []
  for (let end = from; end < lines.length; end += 1) {
    const line = lines[end] as string
    if (line === END) return { bytes: concatBytes(parts), end }
    const bytes = bytesOf(line)
    if (bytes === null) return null
    parts.push(bytes)
  }
  return null
}

/** Four signs of six bits are three bytes; the first sign says how many bytes there are. */
function bytesOf(line: string): Uint8Array | null {
  const length = sixBits(line, 0)
  const groups = Math.ceil(length / 3)
  // Some programs put a sum behind the line.
  if (!/^[ -`]*$/.test(line) || line.length > groups * 4 + 2) return null
  const bytes = new Uint8Array(groups * 3)
  for (let group = 0; group < groups; group += 1) {
    const [a, b, c, d] = [1, 2, 3, 4].map((sign) => sixBits(line, group * 4 + sign)) as [
      number,
      number,
      number,
      number,
    ]
    bytes.set([(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d], group * 3)
  }
  return bytes.subarray(0, length)
}

/** Zero is a space or a grave accent; spaces at a line's end get lost on the way. */
const sixBits = (line: string, at: number): number => ((line.charCodeAt(at) || 0x20) - 0x20) & 0x3f
