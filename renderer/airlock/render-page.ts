import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { CasebookError } from '../../shared/errors/casebook-error'
import { refusal } from '../../shared/extract/refusal'
import type { PageJob } from '../../shared/ipc/airlock-job'
import type { PixelImage } from '../../shared/model/source-text'
import { asRefusal, type OpenPdf, openPdf } from './pdf-document'

/** The model's bound on both sides of a picture. */
const MOST_PIXELS_A_SIDE = 10_000

/** The PDF whose pages are being drawn: open, so that a page costs its own drawing only. */
let held: { readonly sha256: string; readonly open: Promise<OpenPdf> } | null = null

/**
 * Draws one page as it would be printed, without running or following anything in it.
 * @throws CasebookError `refused` when there is no such page or the PDF cannot be read; `not-found`
 *   when the job has no bytes and another PDF, or none, is open
 */
export async function renderPage(job: PageJob): Promise<PixelImage> {
  const { pdf } = await theHeld(job)
  try {
    return await draw(pdf, job)
  } catch (error) {
    throw asRefusal(job.name, error)
  }
}

function theHeld({ name, sha256, bytes }: PageJob): Promise<OpenPdf> {
  if (held?.sha256 === sha256) return held.open
  if (bytes === null) {
    throw new CasebookError('not-found', `${name}: its bytes are needed to draw the page.`)
  }
  void held?.open.then(({ close }) => close()).catch(() => {})
  held = { sha256, open: openPdf(name, bytes) }
  return held.open
}

async function draw(pdf: PDFDocumentProxy, job: PageJob): Promise<PixelImage> {
  if (job.page > pdf.numPages) {
    throw refusal(job.name, `It has ${pdf.numPages} pages; there is no page ${job.page}.`)
  }
  const page = await pdf.getPage(job.page)
  const size = page.getViewport({ scale: 1 })
  const largest = MOST_PIXELS_A_SIDE / Math.max(size.width, size.height)
  const viewport = page.getViewport({ scale: Math.min(job.scale, largest) })
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
  page.cleanup()
  return { width, height, rgba: new Uint8Array(data.buffer) }
}
