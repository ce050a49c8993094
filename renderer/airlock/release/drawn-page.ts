import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DrawnPage } from '../../../shared/model/pdf-reading'
import type { Matrix } from './graphics-state'
import { Painter } from './painter'

/**
 * Follows the painting of a page, as the parser hands it over, far enough to tell what covers what.
 * What it does not know it names instead of guessing.
 */
export async function drawnPage(
  page: PDFPageProxy,
): Promise<{ readonly page: DrawnPage; readonly unfollowed: string[] }> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const { fnArray, argsArray } = await page.getOperatorList()
  const painter = new Painter(viewport.transform as unknown as Matrix, [0, 0, width, height])
  fnArray.forEach((operator, at) => {
    painter.follow(operator, argsArray[at] ?? [])
  })
  return { page: { width, height, marks: painter.marks }, unfollowed: [...painter.unfollowed] }
}
