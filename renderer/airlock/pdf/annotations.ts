import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextRun } from '../../../shared/extract/pdf/positioned'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FoundLink } from '../../../shared/model/report'

/** What lies over the content of a page (ISO 32000-1, 12.5). */
export interface PageAnnotations {
  /** Values of form fields and texts that are written on the page, where they stand. */
  readonly runs: readonly TextRun[]
  /** Where it leads to outside of the document. */
  readonly links: readonly FoundLink[]
  /** The others, in words. */
  readonly dropped: readonly string[]
}

/** What the parser says of an annotation; the rest of its answer is not used. */
interface ParsedAnnotation {
  /** From 0. */
  readonly pageIndex: number
  readonly subtype?: string
  readonly rect: readonly number[]
  readonly annotationFlags?: number
  readonly fieldValue?: unknown
  readonly exportValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly buttonValue?: unknown
  readonly contentsObj?: { readonly str?: string }
  /** The address, or the file, as it stands there. */
  readonly unsafeUrl?: string
}

/** Hidden or not to be viewed (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32
const LONGEST_WORDS = 200
/** No page for people has as many; each is a few words in the report. */
const MOST_TOLD = 100
/** Links of one page that are listed. */
const MOST_LINKS = 500
/** Of a field's box its text takes this much of a line, and no line is taller. */
const LINE_SHARE = 0.8
const TALLEST_LINE = 12
const FONT = 'annotation'

const NAMES: Readonly<Record<string, string>> = {
  Text: 'comment',
  Highlight: 'comment on marked words',
  Underline: 'comment on marked words',
  Squiggly: 'comment on marked words',
  StrikeOut: 'comment on struck words',
  Caret: 'comment',
  Stamp: 'stamp',
  Ink: 'comment drawn by hand',
  FileAttachment: 'embedded file',
  Screen: 'embedded object',
  Movie: 'embedded object',
  Sound: 'embedded object',
  RichMedia: 'embedded object',
  '3D': 'embedded object',
}

/** How the annotations of a page are had; `null` where they are damaged. */
type OfPage = (page: PDFPageProxy) => Promise<readonly ParsedAnnotation[] | null>

/**
 * Asks for the annotations of all pages at once: asked page by page the parser reads each page that
 * has a link or a marked word a second time, for the words below. Where one page's are damaged it
 * gives none, and then they are asked for page by page.
 */
export async function annotationsOf(pdf: PDFDocumentProxy): Promise<OfPage> {
  // Fields that do not name their parent get it while the form is read.
  await pdf.getFieldObjects()
  const all = (await pdf.getAnnotationsByType(null as never, null as never).catch(() => null)) as
    | readonly ParsedAnnotation[]
    | null
  if (all === null) return (page) => page.getAnnotations().catch(() => null)
  const byPage = new Map<number, ParsedAnnotation[]>()
  for (const annotation of all) {
    const same = byPage.get(annotation.pageIndex)
    if (same) same.push(annotation)
    else byPage.set(annotation.pageIndex, [annotation])
  }
  return async (page) => byPage.get(page.pageNumber - 1) ?? []
}

/**
 * Reads what stands on a page besides its content. Nothing of it acts. A page whose annotations are
 * damaged is worth reading without them.
 * @param content what the page itself says: the words of a link are those that it lies over
 */
export async function pageAnnotations(
  page: PDFPageProxy,
  content: readonly TextRun[],
  ofPage: OfPage,
): Promise<PageAnnotations> {
  const annotations = await ofPage(page)
  if (annotations === null) {
    return { runs: [], links: [], dropped: [`damaged annotations of page ${page.pageNumber}`] }
  }
  if (annotations.length === 0) return { runs: [], links: [], dropped: [] }
  const view = page.getViewport({ scale: 1 })
  const runs: TextRun[] = []
  const dropped: string[] = []
  const links: FoundLink[] = []
  for (const annotation of annotations) {
    const target = annotation.unsafeUrl ?? ''
    if (target !== '' && links.length < MOST_LINKS) {
      const rect = view.convertToViewportRectangle([...annotation.rect])
      links.push({ text: wordsUnder(content, rect), target, page: page.pageNumber })
    }
    const words = shownWords(annotation)
    const unseen = ((annotation.annotationFlags ?? 0) & UNSEEN) !== 0
    if (words !== '' && !unseen) {
      runs.push(...runsOf(words, view.convertToViewportRectangle([...annotation.rect])))
      continue
    }
    const name = words === '' ? NAMES[annotation.subtype ?? ''] : 'hidden text'
    if (name === undefined || dropped.length === MOST_TOLD) continue
    const said = foldWhitespace(words || (annotation.contentsObj?.str ?? ''))
    const place = `${name} on page ${page.pageNumber}`
    dropped.push(said === '' ? place : `${place}: ${said.slice(0, LONGEST_WORDS)}`)
  }
  return { runs, links, dropped }
}

/** The words of the page in a rectangle, each run cut where it leaves it. */
function wordsUnder(content: readonly TextRun[], rect: readonly number[]): string {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)]
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  const words = content.flatMap(({ text, box }) => {
    const middle = box.y + box.height / 2
    if (middle < top || middle > bottom || box.width <= 0) return []
    const share = (x: number) =>
      Math.round(Math.min(1, Math.max(0, (x - box.x) / box.width)) * text.length)
    return text.slice(share(left), share(right))
  })
  return foldWhitespace(words.join(' ')).slice(0, LONGEST_WORDS)
}

/** What is written in a field, or on the page by itself; a box that is ticked is a sign. */
function shownWords(annotation: ParsedAnnotation): string {
  const { subtype, fieldValue, checkBox, radioButton, exportValue, buttonValue } = annotation
  if (subtype === 'FreeText') return annotation.contentsObj?.str ?? ''
  if (subtype !== 'Widget') return ''
  if (checkBox === true) return fieldValue === exportValue && fieldValue !== 'Off' ? '☒' : ''
  if (radioButton === true) return fieldValue === buttonValue && fieldValue !== null ? '☒' : ''
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return values.filter((value) => typeof value === 'string').join('\n')
}

/** The lines of a text in its box, as displayed, from the top. */
function runsOf(words: string, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): TextRun[] {
  const lines = words.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  const length = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1) / Math.max(1, lines.length)
  const size = Math.min(TALLEST_LINE, Math.max(1, height * LINE_SHARE))
  return lines.map((text, at) => ({
    text,
    along: x,
    across: y + at * height + height / 2 + size * 0.3,
    length,
    size,
    font: FONT,
    angle: 0,
    box: { x, y: y + at * height, width: length, height },
  }))
}
