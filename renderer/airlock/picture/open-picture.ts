import { pictureFile } from '../../../shared/extract/picture/picture-file'
import { refusal } from '../../../shared/extract/refusal'
import { largestScale, pixelsOf, scaleForWords, whiteCanvas } from '../drawn-original'
import type { OpenPicture } from './opened-picture'
import { refusePixels } from './picture-limits'

/**
 * Opens a picture for drawing, its first frame alone. Only its pixels are ever handed on.
 * @throws CasebookError `refused` when it is damaged or declares too many pixels
 */
export async function openPicture(name: string, bytes: Uint8Array): Promise<OpenPicture> {
  const parts = pictureFile(bytes)
  if (parts === null) return (await import('./open-svg')).openSvg(name, bytes)
  refusePixels(name, parts)
  const picture = await loaded(name, bytes, parts.mediaType)
  const { naturalWidth: width, naturalHeight: height } = picture
  const draw = (scale: number) => {
    const wanted = Math.min(scale, largestScale(width, height))
    const drawn = whiteCanvas(width * wanted, height * wanted)
    drawn.context.imageSmoothingQuality = 'high'
    drawn.context.drawImage(picture, 0, 0, drawn.canvas.width, drawn.canvas.height)
    return pixelsOf(drawn)
  }
  return {
    width,
    height,
    draw: async (_page, scale) => draw(Math.min(1, scale)),
    async drawForWords() {
      const scale = scaleForWords(enlargement(width, height), width, height)
      return { image: draw(scale), scale }
    },
    close: async () => picture.removeAttribute('src'),
  }
}

/**
 * An element and no bitmap: what is drawn small is then unpacked small where its kind allows it, and a
 * photograph of 200 million pixels needs no gigabyte.
 */
async function loaded(name: string, bytes: Uint8Array, type: string): Promise<HTMLImageElement> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = address
    })
    return image
  } catch (error) {
    throw refusal(name, 'The picture is damaged and cannot be drawn.', error)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Letters on a screen are a third of those of a scanner, which the engine knows best. */
const ENLARGED_SIDE = 2880
const MOST_ENLARGED = 3

/** How many times larger a small picture is searched for words. */
const enlargement = (width: number, height: number): number =>
  Math.min(MOST_ENLARGED, Math.max(1, ENLARGED_SIDE / Math.max(width, height)))
