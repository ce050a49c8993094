import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageRuns, TextRun } from '../../../shared/extract/pdf/positioned'

type Matrix = readonly number[]

/** What the parser says of a run; the rest of its answer is not used. */
interface ParsedRun {
  readonly str: string
  readonly transform: Matrix
  readonly width: number
  readonly height: number
  readonly fontName: string
}
type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Styles = Record<string, { vertical?: boolean }>

/**
 * The text of one page as runs placed on the page as it is displayed.
 * @param take is told the runs of each part as it is read; what it throws stops the reading
 */
export async function pageRuns(
  page: PDFPageProxy,
  take: (runs: readonly TextRun[]) => void,
): Promise<PageRuns> {
  const view = page.getViewport({ scale: 1 })
  const runs: TextRun[] = []
  const styles: Styles = {}
  const reader = (page.streamTextContent({}) as ReadableStream<TextContent>).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      Object.assign(styles, part.value.styles)
      const read = part.value.items.flatMap((item) =>
        'str' in item && item.str !== '' ? [runOf(item, view.transform, styles)] : [],
      )
      take(read)
      for (const run of read) runs.push(run)
    }
  } catch (error) {
    // The parser wants to be told why, or it goes on and closes what is closed already.
    await reader.cancel(error)
    throw error
  }
  return { number: page.pageNumber, width: view.width, height: view.height, runs }
}

function runOf(item: ParsedRun, view: Matrix, styles: Styles): TextRun {
  const at = multiply(view, item.transform).map(onPaper)
  const vertical = styles[item.fontName]?.vertical === true
  const upright = Math.atan2(at[1] ?? 0, at[0] ?? 1)
  const direction = vertical ? upright + Math.PI / 2 : upright
  const length = onPaper(vertical ? item.height : item.width)
  const size = Math.hypot(at[2] ?? 0, at[3] ?? 0)
  const cos = Math.cos(direction)
  const sin = Math.sin(direction)
  const x = at[4] ?? 0
  const y = at[5] ?? 0
  const along = x * cos + y * sin
  const across = y * cos - x * sin
  const top = across - size * 0.8
  const bottom = across + size * 0.2
  const corners = [
    [along, top],
    [along + length, top],
    [along, bottom],
    [along + length, bottom],
  ]
  const xs = corners.map(([u = 0, v = 0]) => u * cos - v * sin)
  const ys = corners.map(([u = 0, v = 0]) => u * sin + v * cos)
  const left = Math.min(...xs)
  const high = Math.min(...ys)
  return {
    text: item.str,
    along,
    across,
    length,
    size,
    font: item.fontName,
    angle: (Math.round((direction * 180) / Math.PI) + 360) % 360,
    box: { x: left, y: high, width: Math.max(...xs) - left, height: Math.max(...ys) - high },
  }
}

/** The longest side of a page is 14,400 units (ISO 32000-1, Annex C); much further out is no place. */
const FURTHEST = 1e6

/** Damaged fonts and files give no number, or one beyond all: the words are kept, their place is not. */
const onPaper = (value: number): number =>
  Number.isFinite(value) ? Math.min(FURTHEST, Math.max(-FURTHEST, value)) : 0

/** The second transformation followed by the first, as [a, b, c, d, e, f]. */
function multiply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, second: Matrix): number[] {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = second
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}
