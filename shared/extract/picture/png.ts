import { asLatin1 } from '../binary-signature'
import { keepText, MOST_XMP_BYTES, nothingYet, type PictureParts } from './picture-parts'

const XMP = 'XML:com.adobe.xmp'

/** Reads the chunks of a PNG (ISO/IEC 15948, third edition) without unpacking any. */
export function pngParts(bytes: Uint8Array): PictureParts {
  const parts = nothingYet('image/png')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const kind = asLatin1(bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length))
    at += 12 + length
    if (kind === 'IEND') {
      parts.behind = Math.max(0, bytes.length - at)
      parts.torn = false
      break
    }
    take(parts, kind, content)
  }
  return parts
}

function take(parts: PictureParts, kind: string, content: Uint8Array): void {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  if (kind === 'IHDR' && content.length >= 8) {
    parts.width = view.getUint32(0)
    parts.height = view.getUint32(4)
  } else if (kind === 'acTL' && content.length >= 4) parts.frames = view.getUint32(0)
  else if (kind === 'eXIf') parts.exif = content
  else if (kind === 'iCCP') parts.others.add('colour profile')
  else if (kind === 'tIME' && content.length >= 6) {
    const [month, day] = [content[2] ?? 0, content[3] ?? 0].map((n) => String(n).padStart(2, '0'))
    keepText(parts, 'PNG tIME', 'changed', `${view.getUint16(0)}-${month}-${day}`)
  } else if (kind === 'tEXt') {
    const [name = EMPTY, value = EMPTY] = splitAtNul(content, 2)
    keepText(parts, 'PNG text', asLatin1(name), asLatin1(value))
  } else if (kind === 'zTXt') parts.others.add('packed text')
  else if (kind === 'iTXt') takeInternational(parts, content)
}

const EMPTY = new Uint8Array()

/** Keyword, whether it is packed, how, language, keyword in that language, text in UTF-8. */
function takeInternational(parts: PictureParts, content: Uint8Array): void {
  const [keyword = EMPTY, rest = EMPTY] = splitAtNul(content, 2)
  const name = asLatin1(keyword)
  if (rest[0] === 1) {
    parts.others.add('packed text')
    return
  }
  const [, , text = EMPTY] = splitAtNul(rest.subarray(2), 3)
  const value = new TextDecoder().decode(text.subarray(0, MOST_XMP_BYTES))
  if (name === XMP) parts.xmp = value
  else keepText(parts, 'PNG text', name, value)
}

/** Cuts at the first NULs into at most so many pieces. */
function splitAtNul(bytes: Uint8Array, most: number): Uint8Array[] {
  const end = bytes.indexOf(0)
  return most === 1 || end < 0
    ? [bytes]
    : [bytes.subarray(0, end), ...splitAtNul(bytes.subarray(end + 1), most - 1)]
}
