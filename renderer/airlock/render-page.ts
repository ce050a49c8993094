import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { refusal } from '../../shared/extract/refusal'
import type { PixelImage } from '../../shared/model/source-text'
import { withPdf } from './pdf-document'

/** The model's bound on both sides of a picture. */
const MOST_PIXELS_A_SIDE = 10_000

/**
 * Draws one page as it would be printed, without running or following anything in it.
 * @param number page, from 1
 * @param scale pixels per PDF point; less where a side would pass 10 000 pixels
 * @throws CasebookError `refused` when there is no such page or the PDF cannot be read
 */
export const renderPage = (
  name: string,
  bytes: Uint8Array,
  number: number,
  scale: number,
): Promise<PixelImage> =>
  withPdf(name, bytes, async (pdf) => {
    if (number > pdf.numPages) {
      throw refusal(name, `It has ${pdf.numPages} pages; there is no page ${number}.`)
    }
    const page = await pdf.getPage(number)
    const size = page.getViewport({ scale: 1 })
    const largest = MOST_PIXELS_A_SIDE / Math.max(size.width, size.height)
    const viewport = page.getViewport({ scale: Math.min(scale, largest) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (context === null) throw new Error('no memory for a picture of the page')
    await page.render({
      canvas,
      canvasContext: context,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
    }).promise
    const { width, height } = canvas
    const { data } = context.getImageData(0, 0, width, height)
    return { width, height, rgba: new Uint8Array(data.buffer) }
  })
