import { asLatin1 } from '../binary-signature'
import { gifParts } from './gif'
import { jpegParts } from './jpeg'
import type { PictureParts } from './picture-parts'
import { pngParts } from './png'
import { webpParts } from './webp'

const KINDS: readonly (readonly [RegExp, (bytes: Uint8Array) => PictureParts])[] = [
  [/^\x89PNG\r\n\x1a\n/, pngParts],
  [/^\xff\xd8\xff/, jpegParts],
  [/^GIF8[79]a/, gifParts],
  [/^RIFF[^]{4}WEBP/, webpParts],
]

/** What a picture made of pixels says of itself; `null` when it is none. A size of 0 is none said. */
export function pictureFile(bytes: Uint8Array): PictureParts | null {
  const head = asLatin1(bytes.subarray(0, 16))
  return KINDS.find(([signature]) => signature.test(head))?.[1](bytes) ?? null
}
