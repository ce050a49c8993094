import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadText } from '../../../shared/extract/assemble'
import type { Page } from '../../../shared/model/source-text'
import { withPdf } from './document'
import { withLargestArray } from './largest-array'
import { withSmallPictures } from './small-pictures'

/** A stamp, a number, the line of a scanner; a page with more words is a page of text. */
const FEW_WORDS = 30
/** Share of the page from which on its pictures are what it shows. */
const MOST_OF_IT = 0.6
/** Pages are looked at for so long, ms: their pictures are unpacked for it. */
const LONGEST_LOOK = 3000
/** One picture, unpacked, as where pages are drawn. */
const MOST_MEGABYTES = 112

/**
 * The text with a mark at the pages that are pictures with a few words on them, as a scan is that was
 * stamped. Nothing says so of pages that there was no time for.
 */
export async function withPicturedPages(
  name: string,
  bytes: Uint8Array,
  text: ReadText,
): Promise<ReadText> {
  const few = text.pages.filter((page) => hasFewWords(text.text.slice(page.start, page.end)))
  if (few.length === 0) return text
  const pictured = await withPdf(name, withSmallPictures(bytes), async (pdf) => {
    const until = performance.now() + LONGEST_LOOK
    const found = new Set<Page>()
    for (const page of few) {
      if (performance.now() < until && (await isPictured(name, pdf, page))) found.add(page)
    }
    return found
  })
  const mark = (page: Page): Page => (pictured.has(page) ? { ...page, pictured: true } : page)
  return { ...text, pages: text.pages.map(mark) }
}

function hasFewWords(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean).length
  return words > 0 && words <= FEW_WORDS
}

async function isPictured(
  name: string,
  pdf: PDFDocumentProxy,
  { number, width, height }: Page,
): Promise<boolean> {
  const page = await pdf.getPage(number)
  try {
    const covered = await withLargestArray(name, MOST_MEGABYTES, () => picturedArea(page))
    return covered >= MOST_OF_IT * width * height
  } catch {
    // What it shows cannot be unpacked here; the page itself says why when it is drawn.
    return false
  } finally {
    page.cleanup()
  }
}

/** The area that pictures take on a page, in square points: each is drawn in a unit square. */
async function picturedArea(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const outer: number[] = []
  let scale = 1
  let area = 0
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) outer.push(scale)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      scale = outer.pop() ?? 1
    } else if (operator === OPS.transform) scale *= determinant(argsArray[at])
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(scale)
      scale *= determinant((argsArray[at] as readonly unknown[] | null)?.[0])
    } else if (PICTURES.has(operator)) area += scale
  }
  return area
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

/** By how much a transformation [a, b, c, d, e, f] enlarges an area; 1 where there is none. */
function determinant(matrix: unknown): number {
  if (typeof matrix !== 'object' || matrix === null) return 1
  const [a = 1, b = 0, c = 0, d = 1] = Array.from(matrix as ArrayLike<number>)
  return Math.abs(a * d - b * c)
}
