import { toHex } from '../../../shared/text/bytes'

/** The eight bytes that begin a PNG (ISO/IEC 15948, 5.2). */
const SIGNATURE = '89504e470d0a1a0a'
/** Pixels, their colours and their size; nothing that a camera or a program says (11.2, 11.3). */
const PIXELS = /^(IHDR|PLTE|tRNS|IDAT|IEND|sRGB|gAMA|cHRM|pHYs|sBIT)$/

/** What a picture carries besides its pixels, in words. */
export function besidePixels(bytes: Uint8Array): string[] {
  if (toHex(bytes.subarray(0, 8)) !== SIGNATURE) return ['a picture that is no PNG']
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Set<string>()
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PIXELS.test(name)) found.add(`data of the kind ${name} in a picture`)
    at += 12 + view.getUint32(at)
  }
  if (at !== bytes.length) found.add('a picture that does not end where it says')
  return [...found]
}
