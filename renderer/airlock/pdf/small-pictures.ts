import { cutPdf } from '../release/pdf-streams'

const PICTURE = /\/Subtype\s*\/Image\b/
/** The number of a side in a dictionary, but for a reference; one digit is small already. */
const SIDE = /(?<=\/(?:Width|Height)\s+)\d{2,}(?!\d|\s+\d+\s+R\b)/g
/** Formats that are unpacked whole, however small the picture is said to be. */
const WHOLE = /\/(?:DCT|JPX|JBIG2|CCITTFax)Decode\b/
/** Without its bytes a stencil is not drawn at all. */
const STENCIL = /\/ImageMask\s+true\b/

/**
 * A copy of a PDF that draws its pictures where they are, and each is two pixels wide and high: where
 * they stand is told from it without unpacking them. Dictionaries of streams are never packed or
 * encrypted (ISO 32000-1, 7.5.7 and 7.6.1), so all are found by their bytes. Nothing moves.
 */
export function withSmallPictures(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes)
  for (const { dictionary, at, packed } of cutPdf(bytes).streams) {
    if (!PICTURE.test(dictionary)) continue
    for (const side of dictionary.matchAll(SIDE)) {
      const digits = `2${' '.repeat(side[0].length - 1)}`
      for (const [offset, digit] of [...digits].entries()) {
        copy[at + side.index + offset] = digit.charCodeAt(0)
      }
    }
    if (!WHOLE.test(dictionary) || STENCIL.test(dictionary)) continue
    const start = packed.byteOffset - bytes.byteOffset
    copy.fill(0, start, start + packed.length)
  }
  return copy
}
