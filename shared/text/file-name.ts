/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i

/**
 * A file name without its ending that every file system takes: separators, control characters and
 * characters that reorder text become spaces, at most 80 characters. `fallback` when nothing is left.
 */
export function safeFileName(text: string, fallback: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = Array.from(name).slice(0, 80).join('').trimEnd()
  return short === '' || RESERVED.test(short) ? fallback : short
}
