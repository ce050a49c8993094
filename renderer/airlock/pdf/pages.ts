import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { refusal } from '../../../shared/extract/refusal'
import type { PixelImage } from '../../../shared/model/source-text'
import {
  type DrawnOriginal,
  largestScale,
  pixelsOf,
  scaleForWords,
  whiteCanvas,
} from '../drawn-original'
import { withLargestArray } from './largest-array'
import { asRefusal, openPdf } from './document'

/**
 * Opens a PDF for drawing.
 * @throws CasebookError `refused` for a file that needs a password or is damaged
 */
export async function openPdfPages(name: string, bytes: Uint8Array): Promise<DrawnOriginal> {
  const { pdf, close } = await openPdf(name, bytes)
  return { ...drawnPdf(name, pdf), close }
}

/** One picture, unpacked: a sheet of A4 in colour at 600 dpi takes 105. */
const MOST_MEGABYTES = 112

/** 300 dpi, at which scanners work and the engine was trained. */
const SCALE_FOR_WORDS = 300 / 72

/** The pages of a PDF that is open already. */
export const drawnPdf = (
  name: string,
  pdf: PDFDocumentProxy,
): Pick<DrawnOriginal, 'draw' | 'drawForWords'> => ({
  draw: (page, scale) => drawPage(name, pdf, page, () => scale),
  async drawForWords(page) {
    let scale = SCALE_FOR_WORDS
    const image = await drawPage(name, pdf, page, (width, height) => {
      scale = scaleForWords(SCALE_FOR_WORDS, width, height)
      return scale
    })
    return { image, scale }
  },
})

/** @param scaleFor the scale for a page of a width and height in points */
async function drawPage(
  name: string,
  pdf: PDFDocumentProxy,
  number: number,
  scaleFor: (width: number, height: number) => number,
): Promise<PixelImage> {
  if (number > pdf.numPages) {
    throw refusal(name, `It has ${pdf.numPages} pages; there is no page ${number}.`)
  }
  try {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const scale = Math.min(scaleFor(width, height), largestScale(width, height))
    const viewport = page.getViewport({ scale })
    const drawn = whiteCanvas(viewport.width, viewport.height)
    await withLargestArray(name, MOST_MEGABYTES, async () => {
      await page.render({
        canvas: drawn.canvas,
        canvasContext: drawn.context,
        viewport,
        annotationMode: AnnotationMode.ENABLE,
      }).promise
    })
    page.cleanup()
    return pixelsOf(drawn)
  } catch (error) {
    throw asRefusal(name, error)
  }
}
