import { asLatin1 } from '../binary-signature'
import { MOST_XMP_BYTES, nothingYet, type PictureParts } from './picture-parts'

/** Reads the chunks of a WebP (RFC 9649) without unpacking any. */
export function webpParts(bytes: Uint8Array): PictureParts {
  const parts = nothingYet('image/webp')
  if (bytes.length < 20) return parts
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const declared = 8 + view.getUint32(4, true)
  const end = Math.min(bytes.length, declared)
  let frames = 0
  let at = 12
  while (at + 8 <= end) {
    const kind = asLatin1(bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    const content = bytes.subarray(at + 8, Math.min(at + 8 + length, end))
    if (kind === 'ANMF') frames += 1
    else take(parts, kind, content)
    at += 8 + length + (length & 1)
  }
  return {
    ...parts,
    frames: Math.max(1, frames),
    behind: bytes.length - end,
    torn: declared > bytes.length,
  }
}

function take(parts: PictureParts, kind: string, content: Uint8Array): void {
  const at = (index: number): number => content[index] ?? 0
  if (kind === 'VP8X') grow(parts, 1 + uint24(content, 4), 1 + uint24(content, 7))
  else if (kind === 'VP8 ') {
    grow(parts, (at(6) | (at(7) << 8)) & 0x3fff, (at(8) | (at(9) << 8)) & 0x3fff)
  } else if (kind === 'VP8L') {
    const bits = at(1) | (at(2) << 8) | (at(3) << 16) | (at(4) << 24)
    grow(parts, 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff))
  } else if (kind === 'EXIF') {
    const isJpegs = asLatin1(content.subarray(0, 6)) === 'Exif\0\0'
    parts.exif = isJpegs ? content.subarray(6) : content
  } else if (kind === 'XMP ') {
    parts.xmp = new TextDecoder().decode(content.subarray(0, MOST_XMP_BYTES))
  } else if (kind === 'ICCP') parts.others.add('colour profile')
}

function grow(parts: PictureParts, width: number, height: number): void {
  parts.width = Math.max(parts.width, width)
  parts.height = Math.max(parts.height, height)
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
