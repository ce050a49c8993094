import type { PixelImage } from '../../../shared/model/source-text'

/** Shades apart, of 256, from which a pixel counts as drawn. */
const CONTRAST = 48

/** The picture in shades of grey, one byte a pixel (luma of ITU-R BT.601). */
export function greyOf({ width, height, rgba }: PixelImage): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 4) {
    grey[pixel] =
      ((rgba[at] as number) * 299 +
        (rgba[at + 1] as number) * 587 +
        (rgba[at + 2] as number) * 114) /
      1000
  }
  return grey
}

/** Whether anything is drawn: an empty sheet need not be searched for words. */
export function hasInk(grey: Uint8Array): boolean {
  let darkest = 255
  let lightest = 0
  for (const shade of grey) {
    if (shade < darkest) darkest = shade
    if (shade > lightest) lightest = shade
  }
  return lightest - darkest >= CONTRAST
}

/** The grey pixels as a file that the engine reads (PGM, binary: Netpbm). */
export function pgm(width: number, height: number, grey: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + grey.length)
  file.set(head)
  file.set(grey, head.length)
  return file
}
