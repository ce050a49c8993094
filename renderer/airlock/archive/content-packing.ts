/** What the archive's parser undoes itself (RFC 9110, 8.4.1), or what is no packing. */
const UNDONE = /^(identity|none|gzip|x-gzip|deflate|utf-?8|)$/
const NAMES: Readonly<Record<string, string>> = { br: 'Brotli', zstd: 'Zstandard' }
const SAMPLE_BYTES = 4096

/** The packings of a `Content-Encoding` that nobody undoes here, in words; `null` without one. */
export function packingUnread(contentEncoding: string): string | null {
  const packings = contentEncoding.split(',').map((name) => name.trim().toLowerCase())
  const unread = packings.filter((name) => !UNDONE.test(name))
  // Of several one after the other not even the known ones are undone.
  if (unread.length === 0 && packings.length < 2) return null
  return (unread.length === 0 ? packings : unread)
    .map((name) => NAMES[name] ?? name.slice(0, 40))
    .join(', ')
}

/**
 * Whether bytes look packed. Some archivers unpack a page and keep the header that says it is
 * packed: text, and files that begin with their own signature, are taken as they are.
 */
export function isStillPacked(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SAMPLE_BYTES)
  if (SIGNATURES.some((signature) => signature.every((byte, at) => head[at] === byte))) return false
  let controls = 0
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1
  }
  return controls > head.length * 0.01
}

/** PDF, ZIP, PNG, JPEG, GIF. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
]
