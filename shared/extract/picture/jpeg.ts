import { asLatin1 } from '../binary-signature'
import { keepText, MOST_XMP_BYTES, nothingYet, type PictureParts } from './picture-parts'

const EXIF = 'Exif\0\0'
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
/** What application segments are known by, in words; the frame needs none of them. */
const APPLICATIONS: readonly (readonly [string, string])[] = [
  ['ICC_PROFILE\0', 'colour profile'],
  ['MPF\0', 'further pictures'],
  ['Photoshop 3.0\0', 'Photoshop and IPTC fields'],
  ['http://ns.adobe.com/xmp/extension/', 'XMP beyond 64 KB'],
]

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Reads the segments of a JPEG (ITU-T T.81) without unpacking any. */
export function jpegParts(bytes: Uint8Array): PictureParts {
  const parts = nothingYet('image/jpeg')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] as number
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2
      continue
    }
    if (marker === END_OF_IMAGE) break
    const length = view.getUint16(at + 2)
    take(parts, marker, bytes.subarray(at + 4, at + 2 + length))
    at += 2 + Math.max(2, length)
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at)
  }
  const ends = bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE
  // Where something else stands than a segment, decoders look for the next one, and so may its end be.
  const torn = !ends && at + 4 > bytes.length
  return { ...parts, torn, behind: ends ? bytes.length - at - 2 : 0 }
}

/** The next marker behind packed pixels, in which FF is followed by 00 or a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1]
    if (next === undefined) return bytes.length
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

function take(parts: PictureParts, marker: number, content: Uint8Array): void {
  if (isFrame(marker) && content.length >= 5) {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
    parts.height = Math.max(parts.height, view.getUint16(1))
    parts.width = Math.max(parts.width, view.getUint16(3))
  } else if (marker === 0xfe)
    keepText(parts, 'JPEG', 'comment', asLatin1(content.subarray(0, 4000)))
  else if (marker >= 0xe1 && marker <= 0xef) takeApplication(parts, content)
}

/** Start of a frame; among those numbers three mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function takeApplication(parts: PictureParts, content: Uint8Array): void {
  const head = asLatin1(content.subarray(0, 40))
  if (head.startsWith(EXIF)) parts.exif ??= content.subarray(EXIF.length)
  else if (head.startsWith(XMP)) {
    const text = content.subarray(XMP.length, XMP.length + MOST_XMP_BYTES)
    parts.xmp ??= new TextDecoder().decode(text)
  } else {
    const known = APPLICATIONS.find(([start]) => head.startsWith(start))
    if (known !== undefined) parts.others.add(known[1])
  }
}
