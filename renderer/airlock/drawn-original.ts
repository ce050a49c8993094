import type { PixelImage } from '../../shared/model/source-text'

/** An original that is open for drawing until it is closed. */
export interface DrawnOriginal {
  /**
   * The pixels of a page as it would be printed; nothing in it runs or is followed.
   * @param page from 1
   * @param scale pixels per PDF point; less where the picture would be larger than the model allows
   * @throws CasebookError `refused` when there is no such page or it cannot be drawn
   */
  readonly draw: (page: number, scale: number) => Promise<PixelImage>
  /** The same at the scale at which words are recognised best, with that scale. */
  readonly drawForWords: (page: number) => Promise<{ image: PixelImage; scale: number }>
  /** Gives back all that is held of it. */
  readonly close: () => Promise<void>
}

/** The model's bound on both sides of a picture. */
const MOST_PIXELS_A_SIDE = 10_000
/** 160 MB: it is held by three processes while it is handed on. */
const MOST_PIXELS = 40_000_000

/** The largest scale at which a page of this size, in points, may be drawn. */
export const largestScale = (width: number, height: number): number =>
  Math.min(MOST_PIXELS_A_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))

/** More takes the engine longer and shows it nothing. A letter-size page at 300 dpi has 8.4 million. */
const MOST_PIXELS_FOR_WORDS = 12_000_000

/** A scale at which no page of this size, in points, is larger than is searched for words. */
export const scaleForWords = (wanted: number, width: number, height: number): number =>
  Math.min(wanted, largestScale(width, height), Math.sqrt(MOST_PIXELS_FOR_WORDS / (width * height)))

/** A canvas whose pixels are read: white, or the page's own colour where it has one. */
export function whiteCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width))
  canvas.height = Math.max(1, Math.floor(height))
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (context === null) throw new Error('no memory for a picture of the page')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, context }
}

/** The pixels of a canvas: nothing else of what was drawn there leaves it. */
export function pixelsOf({ canvas, context }: ReturnType<typeof whiteCanvas>): PixelImage {
  const { width, height } = canvas
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, rgba: new Uint8Array(data.buffer) }
}
