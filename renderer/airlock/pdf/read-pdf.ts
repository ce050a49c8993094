import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { assemble, type Piece } from '../../../shared/extract/assemble'
import { detailsOf } from '../../../shared/extract/details'
import { layOut } from '../../../shared/extract/pdf/layout'
import type { PageRuns, TextRun } from '../../../shared/extract/pdf/positioned'
import { listedLinks } from '../../../shared/extract/links'
import { refusal } from '../../../shared/extract/refusal'
import type { FoundLink } from '../../../shared/model/report'
import type { Extraction } from '../../../shared/model/source-text'
import { withLargestArray } from './largest-array'
import { limited, stem } from '../limits'
import { pdfAbout } from './about'
import { pdfActions } from './actions'
import { annotationsOf, pageAnnotations } from './annotations'
import { asRefusal, openPdf } from './document'
import { recognitionWarnings, withWordsInPixels } from '../ocr/words-in-pixels'
import { drawnPdf } from './pages'
import { withPicturedPages } from './pictures'
import { pageRuns } from './runs'

/** One stream, unpacked, while text is read: more than any page is written in. */
const MOST_MEGABYTES = 64
const MOST_PAGES = 20_000
/** Looked at before the list for the report is made; a book with an index has some thousands. */
const MOST_LINKS = 20_000
/** Lines and parts of lines; a book of 500 pages has some 50,000. */
const MOST_RUNS = 500_000

/**
 * Reads a PDF: text by page in reading order, the place of each line, the information dictionary.
 * Pages that hold no text are searched for words in their pixels while there is time.
 * @throws CasebookError `refused` when it needs a password or is damaged
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Extraction> {
  const begun = performance.now()
  const { pdf, close } = await withLargestArray(name, MOST_MEGABYTES, () => openPdf(name, bytes))
  try {
    const actions = await pdfActions(bytes)
    const read = await withLargestArray(name, MOST_MEGABYTES, (check) =>
      readText(name, pdf, actions, check),
    )
    const pictured = await withPicturedPages(name, bytes, read.text)
    const text = await withWordsInPixels(drawnPdf(name, pdf), pictured, begun)
    const warnings = [...(read.warnings ?? []), ...recognitionWarnings(text.pages)]
    return { ...read, text, warnings }
  } catch (error) {
    throw asRefusal(name, error)
  } finally {
    await close()
  }
}

async function readText(
  name: string,
  pdf: PDFDocumentProxy,
  actions: readonly string[],
  check: () => void,
): Promise<Extraction> {
  if (pdf.numPages > MOST_PAGES) throw refusal(name, 'The PDF has more than 20,000 pages.')
  const { pages, unread, dropped, links } = await allRuns(pdf, runCount(name, check))
  const listed = listedLinks(links)
  const layout = layOut(pages)
  const about = await pdfAbout(pdf)
  return limited({
    mediaType: 'application/pdf',
    ...detailsOf([
      about.title,
      { detail: 'title', place: 'largest line of page 1', written: layout.title },
      { detail: 'title', place: 'first line', written: firstLine(layout.pieces) },
      ...about.statements,
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    text: assemble(
      'pdf',
      layout.pieces,
      pages.map(({ number, width, height }) => ({ number, width, height })),
    ),
    dropped: [
      ...about.dropped,
      ...actions,
      ...dropped,
      ...listed.dropped,
      ...unread.map((number) => `damaged page ${number}`),
      ...layout.dropped,
    ],
    links: listed.links,
    fields: [...about.fields],
    scripts: [...about.scripts],
  })
}

/**
 * The pages one after the other, so that a long document is not in memory twice. A damaged page is
 * left out as long as another can be read.
 */
async function allRuns(
  pdf: PDFDocumentProxy,
  take: (runs: readonly TextRun[]) => void,
): Promise<{ pages: PageRuns[]; unread: number[]; dropped: string[]; links: FoundLink[] }> {
  const links: FoundLink[] = []
  const pages: PageRuns[] = []
  const dropped: string[] = []
  const unread: number[] = []
  const ofPage = await annotationsOf(pdf)
  take([])
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number)
      const content = await pageRuns(page, take)
      const over = await pageAnnotations(page, content.runs, ofPage)
      take(over.runs)
      pages.push({ ...content, runs: [...content.runs, ...over.runs] })
      for (const words of over.dropped) dropped.push(words)
      for (const link of over.links) if (links.length < MOST_LINKS) links.push(link)
      page.cleanup()
    } catch (error) {
      if (error instanceof CasebookError) throw error
      if (number === pdf.numPages && pages.length === 0) throw error
      unread.push(number)
    }
    take([])
  }
  return { pages, unread, dropped, links }
}

/** Refuses a document whose text has too many parts, and one in which a limit was met. */
function runCount(name: string, check: () => void): (runs: readonly TextRun[]) => void {
  let count = 0
  return (runs) => {
    check()
    count += runs.length
    if (count > MOST_RUNS) throw refusal(name, 'Its text is in more than 500,000 parts.')
  }
}

/** The document's first words where they are short enough for a title. */
function firstLine([first]: readonly Piece[]): string | null {
  const text = first?.placed?.[0]?.page === 1 ? first.text : ''
  return text.length >= 10 && text.length <= 150 && !/[.;:,]$/.test(text) ? text : null
}
