import { largestScale, pixelsOf, scaleForWords, whiteCanvas } from '../drawn-original'
import { refusal } from '../../../shared/extract/refusal'
import { decode } from '../text/decode'
import type { OpenPicture } from './opened-picture'
import { cleanSvg } from './svg-clean'

/** Words in a drawing are searched for on a picture of this longer side, in pixels. */
const SIDE_FOR_WORDS = 2400

/**
 * Opens an SVG for drawing: without scripts, embedded pages and anything that stands elsewhere, as an
 * image, which runs and loads nothing either.
 * @throws CasebookError `refused` when it is damaged or made to exhaust its reader
 */
export async function openSvg(name: string, bytes: Uint8Array): Promise<OpenPicture> {
  const { markup, width, height } = cleanSvg(name, decode(bytes, null))
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }))
  const image = new Image(width, height)
  image.src = address
  try {
    await image.decode()
  } catch (error) {
    URL.revokeObjectURL(address)
    throw refusal(name, 'The drawing is damaged and cannot be drawn.', error)
  }
  const draw = (scale: number) => {
    const wanted = Math.min(scale, largestScale(width, height))
    const drawn = whiteCanvas(width * wanted, height * wanted)
    drawn.context.drawImage(image, 0, 0, drawn.canvas.width, drawn.canvas.height)
    return pixelsOf(drawn)
  }
  return {
    width,
    height,
    draw: async (_page, scale) => draw(scale),
    async drawForWords() {
      const scale = scaleForWords(SIDE_FOR_WORDS / Math.max(width, height), width, height)
      return { image: draw(scale), scale }
    },
    close: async () => URL.revokeObjectURL(address),
  }
}
