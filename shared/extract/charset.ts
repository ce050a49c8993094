import { asLatin1 } from './binary-signature'

/** How many bytes at the start may carry a declaration (HTML standard, 13.2.3.2). */
const DECLARATION_BYTES = 1024
const SAMPLE_BYTES = 4096

/**
 * The encoding that the bytes themselves show beyond doubt: a byte order mark, or the NUL bytes
 * that UTF-16 without one has in every other place of Western text. Otherwise `null`.
 */
export function charsetByBytes(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16ByNul(bytes.subarray(0, SAMPLE_BYTES))
}

/** Nearly all NULs on one side: a binary file has them on both. */
function utf16ByNul(sample: Uint8Array): string | null {
  if (!sample.includes(0)) return null
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (odd > half * 0.2 && even < odd * 0.02) return 'utf-16le'
  if (even > half * 0.2 && odd < even * 0.02) return 'utf-16be'
  return null
}

/** The encoding an HTML or XHTML document names in its first kilobyte, lower case. */
export function charsetDeclaredInHtml(bytes: Uint8Array): string | null {
  const head = asLatin1(bytes.subarray(0, DECLARATION_BYTES))
  const found =
    head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i) ??
    head.match(/<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i)
  const name = found?.[1]?.toLowerCase() ?? null
  // A document whose declaration can be read as ASCII is not UTF-16 (HTML standard, 13.2.3.3).
  return name?.startsWith('utf-16') ? 'utf-8' : name
}

/** The encoding named by an editor's mark in the first lines: `-*- coding: NAME -*-`. */
export function charsetDeclaredInText(bytes: Uint8Array): string | null {
  const head = asLatin1(bytes.subarray(0, 256))
  return head.match(/-\*-.*?coding:\s*([\w-]+).*?-\*-/)?.[1]?.toLowerCase() ?? null
}

/** The part of the bytes worth guessing from: up to 256 KiB around the first byte beyond ASCII. */
export function sampleForGuess(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - 1024)
  return bytes.subarray(start, start + 256 * 1024)
}
