import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { assemble, type Piece } from '../../shared/extract/assemble'
import { namesOf } from '../../shared/extract/front-matter'
import { languageTag } from '../../shared/extract/language-tag'
import { readDate } from '../../shared/extract/partial-date'
import { layOut } from '../../shared/extract/pdf/layout'
import type { PageRuns } from '../../shared/extract/pdf/positioned'
import { refusal } from '../../shared/extract/refusal'
import { foldWhitespace } from '../../shared/extract/whitespace'
import type { Extraction } from '../../shared/model/source-text'
import { countWords } from '../../shared/text/size-words'
import { limited, stem } from './limits'
import { withPdf } from './pdf-document'
import { pageRuns } from './pdf-runs'

/**
 * Reads a PDF: text by page in reading order, the place of each line, the information dictionary.
 * @throws CasebookError `refused` when it needs a password, is damaged or has no text
 */
export const readPdf = (name: string, bytes: Uint8Array): Promise<Extraction> =>
  withPdf(name, bytes, (pdf) => read(name, pdf))

async function read(name: string, pdf: PDFDocumentProxy): Promise<Extraction> {
  const { pages, unread } = await allRuns(pdf)
  if (pages.every((page) => page.runs.every((run) => run.text.trim() === ''))) {
    throw refusal(
      name,
      `The PDF has no text on ${pages.length === 1 ? 'its only page' : `any of its ${pages.length} pages`}, at most ` +
        'pictures of text; those need character recognition (OCR), which is not available.',
    )
  }
  const layout = layOut(pages)
  const info = await information(pdf)
  return limited({
    mediaType: 'application/pdf',
    title: usableTitle(info.get('Title')) ?? layout.title ?? firstLine(layout.pieces) ?? stem(name),
    authors: namesOf(info.get('Author') ?? ''),
    publisher: '',
    published: readDate(info.get('CreationDate')),
    language: languageTag(info.get('Language')),
    url: null,
    text: assemble(
      'pdf',
      layout.pieces,
      pages.map(({ number, width, height }) => ({ number, width, height })),
    ),
    dropped: [
      ...(await activeParts(pdf)),
      ...unread.map((number) => `damaged page ${number}`),
      ...layout.dropped,
    ],
  })
}

/**
 * The pages one after the other, so that a long document is not in memory twice. A damaged page is
 * left out as long as another can be read.
 */
async function allRuns(pdf: PDFDocumentProxy): Promise<{ pages: PageRuns[]; unread: number[] }> {
  const pages: PageRuns[] = []
  const unread: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number)
      pages.push(await pageRuns(page))
      page.cleanup()
    } catch (error) {
      if (number === pdf.numPages && pages.length === 0) throw error
      unread.push(number)
    }
  }
  return { pages, unread }
}

async function information(pdf: PDFDocumentProxy): Promise<Map<string, string>> {
  const { info } = await pdf.getMetadata()
  return new Map(
    Object.entries(info).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, foldWhitespace(value)] as const] : [],
    ),
  )
}

/** Word processors leave the name of the file or of themselves where the title belongs. */
const usableTitle = (title: string | undefined): string | null =>
  title === undefined ||
  title.length < 4 ||
  /^(microsoft word|untitled|document\d*$|slide 1$|powerpoint)|\.(docx?|pdf|indd|rtf|tex|dvi|pptx?|qxd)$/i.test(
    title,
  )
    ? null
    : title

/** The document's first words where they are short enough for a title. */
function firstLine([first]: readonly Piece[]): string | null {
  const text = first?.placed?.[0]?.page === 1 ? first.text : ''
  return text.length >= 10 && text.length <= 150 && !/[.;:,]$/.test(text) ? text : null
}

/** Scripts, actions and attachments of the document, counted, in words. */
async function activeParts(pdf: PDFDocumentProxy): Promise<string[]> {
  const [scripts, attachments] = await Promise.all([pdf.getJSActions(), pdf.getAttachments()])
  return [
    ...counted(Object.keys(scripts ?? {}).length, 'JavaScript action'),
    ...counted(Object.keys(attachments ?? {}).length, 'embedded file'),
  ]
}

const counted = (number: number, one: string): string[] =>
  number === 0 ? [] : [countWords(number, one)]
