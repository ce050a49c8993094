import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DrawnPage, PdfReading } from '../../../shared/model/pdf-reading'
import { findUpdate } from '../../../shared/proof/attach'
import { withPdf } from '../pdf/document'
import { carriedIn } from './carried'
import { drawnPage } from './drawn-page'

/**
 * Reads a finished PDF for those who judge whether it may leave, or what became of it since.
 * @throws CasebookError `refused` for a file that needs a password or is damaged
 */
export const readFinished = (name: string, bytes: Uint8Array): Promise<PdfReading> =>
  withPdf(name, bytes, async (pdf) => {
    const pages: DrawnPage[] = []
    const unfollowed = new Set<string>()
    const acting = new Set<string>()
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const drawn = await drawnPage(page)
      pages.push(drawn.page)
      for (const way of drawn.unfollowed) unfollowed.add(way)
      // Also what is hidden, or only printed.
      for (const annotation of await page.getAnnotations({ intent: 'any' })) {
        const words = leadingOut(annotation)
        if (words !== null) acting.add(`${words} on page ${number}`)
      }
      page.cleanup()
    }
    const carried = await carriedIn(bytes)
    const files = await filesIn(pdf)
    return {
      pages,
      unfollowed: [...unfollowed],
      acting: [...acting, ...(await actingIn(pdf)), ...carried.acting],
      foreign: carried.foreign,
      files,
      update: files[0]?.text ? findUpdate(bytes, files[0].text) : null,
      metadata: await metadataOf(pdf),
      unseen: carried.strings,
    }
  })

/** A link may lead to a place in the document, and nothing else may lie on a page. */
function leadingOut(annotation: {
  readonly subtype?: string
  readonly dest?: unknown
  readonly url?: string
  readonly unsafeUrl?: string
}): string | null {
  const { subtype, dest, url, unsafeUrl } = annotation
  if (subtype !== 'Link') return `an annotation of the kind ${subtype}`
  if (url !== undefined || unsafeUrl !== undefined) return `a link to ${unsafeUrl ?? url}`
  return dest ? null : 'a link that leads to no place in the document'
}

interface Bookmark {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly Bookmark[]
}

async function actingIn(pdf: PDFDocumentProxy): Promise<string[]> {
  const [scripts, opening, bookmarks] = await Promise.all([
    pdf.getJSActions(),
    pdf.getOpenAction(),
    pdf.getOutline(),
  ])
  const out = (items: readonly Bookmark[]): string[] =>
    items.flatMap(({ title, dest, items: inner }) => [
      ...(dest ? [] : [`the bookmark ${title}, which leads to no place in the document`]),
      ...out(inner),
    ])
  return [
    ...(scripts === null ? [] : ['a script']),
    ...(opening === null ? [] : ['an action on opening']),
    ...out((bookmarks ?? []) as readonly Bookmark[]),
  ]
}

async function filesIn(pdf: PDFDocumentProxy): Promise<PdfReading['files']> {
  const attachments = (await pdf.getAttachments()) as Readonly<
    Record<string, { readonly filename: string; readonly content: Uint8Array }>
  > | null
  return Object.values(attachments ?? {}).map(({ filename, content }) => ({
    name: filename,
    text: textIn(content),
  }))
}

function textIn(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return null
  }
}

/** The information dictionary under its own names, the metadata stream under those of XMP. */
async function metadataOf(pdf: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info, metadata } = await pdf.getMetadata()
  const { Custom: custom, ...standard } = info as Readonly<Record<string, unknown>>
  const own = typeof custom === 'object' && custom !== null ? Object.entries(custom) : []
  const stream = metadata === null ? [] : [...(metadata as Iterable<[string, unknown]>)]
  return Object.fromEntries(
    [...Object.entries(standard), ...own, ...stream].flatMap(([name, value]) => {
      // What the parser found out itself is told as true or false, and is no statement of the file.
      if (value === null || typeof value === 'boolean') return []
      return [[name, Array.isArray(value) ? value.join(', ') : String(value)]]
    }),
  )
}
