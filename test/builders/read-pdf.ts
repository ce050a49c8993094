import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A link inside a document: the page it stands on and the page it leads to, from 1. */
export interface ReadLink {
  readonly from: number
  readonly to: number
  /** Top edge of the place it leads to, in points from the bottom of the page. */
  readonly top: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** Each run of text with its baseline in points from the bottom of the page. */
  readonly runs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly links: readonly ReadLink[]
  readonly outline: readonly string[]
  /** The page that each bookmark leads to, from 1. */
  readonly outlinePages: ReadonlyMap<string, number>
  readonly tagged: boolean
  readonly language: string
  readonly info: Readonly<Record<string, unknown>>
}

/** Reads a PDF with pdf.js: an independent reader, so that the press is not checked by itself. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: ReadPage[] = []
  const links: ReadLink[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    )
    const [, , width = 0, height = 0] = page.view
    pages.push({ width, height, runs })
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue
      const place =
        typeof annotation.dest === 'string'
          ? await pdf.getDestination(annotation.dest)
          : annotation.dest
      if (!place) throw new Error(`A link on page ${number} leads nowhere.`)
      links.push({ from: number, to: (await pdf.getPageIndex(place[0])) + 1, top: place[3] })
    }
  }
  const { info } = await pdf.getMetadata()
  const read: ReadPdf = {
    pages,
    links,
    outline: titlesOf(await pdf.getOutline()),
    outlinePages: await outlinePagesOf(pdf),
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    language: String((info as { Language?: string }).Language),
    info: info as Record<string, unknown>,
  }
  await task.destroy()
  return read
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

const titlesOf = (items: readonly OutlineItem[] | null): string[] =>
  (items ?? []).flatMap((item) => [item.title, ...titlesOf(item.items)])

async function outlinePagesOf(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const pages = new Map<string, number>()
  for (const { title, dest } of (await pdf.getOutline()) ?? []) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    if (place) pages.set(title, (await pdf.getPageIndex(place[0])) + 1)
  }
  return pages
}

/** The text of a page in the order of the file, runs joined by spaces. */
export const textOf = (page: ReadPage | undefined): string =>
  (page?.runs ?? [])
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/g, ' ')
