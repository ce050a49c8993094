import { asLatin1 } from '../binary-signature'
import { keepText, nothingYet, type PictureParts } from './picture-parts'

const COMMENT = 0xfe
const APPLICATION = 0xff

/** Reads the blocks of a GIF (GIF89a) without unpacking any. */
export function gifParts(bytes: Uint8Array): PictureParts {
  const parts = nothingYet('image/gif')
  if (bytes.length < 13) return parts
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  parts.width = view.getUint16(6, true)
  parts.height = view.getUint16(8, true)
  parts.frames = 0
  let at = 13 + colourTable(bytes[10] as number)
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return { ...parts, behind: bytes.length - at - 1, torn: false }
    if (kind === 0x21) at = extension(parts, bytes, at + 1)
    else if (kind === 0x2c && at + 10 <= bytes.length) {
      // A picture may be larger than the screen that the file declares.
      parts.width = Math.max(
        parts.width,
        view.getUint16(at + 1, true) + view.getUint16(at + 5, true),
      )
      parts.height = Math.max(
        parts.height,
        view.getUint16(at + 3, true) + view.getUint16(at + 7, true),
      )
      parts.frames += 1
      at = behindBlocks(bytes, at + 11 + colourTable(bytes[at + 9] as number))
    } else break
  }
  // Some programs leave out the last byte, which holds nothing of the picture.
  return { ...parts, torn: parts.frames === 0 || at !== bytes.length }
}

const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1))

/** Behind a chain of blocks, each with its length in front; a length of 0 ends it. */
function behindBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    at += 1 + length
  }
  return at + 1
}

function extension(parts: PictureParts, bytes: Uint8Array, at: number): number {
  const first = bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0))
  const end = behindBlocks(bytes, at + 1)
  if (bytes[at] === COMMENT) keepText(parts, 'GIF', 'comment', asLatin1(first))
  if (bytes[at] === APPLICATION && asLatin1(first).startsWith('XMP Data')) {
    // Its text is written into the blocks as it is (XMP specification, part 3).
    const text = bytes.subarray(at + 2 + first.length, Math.min(end, bytes.length))
    parts.xmp = new TextDecoder().decode(text)
  }
  return end
}
