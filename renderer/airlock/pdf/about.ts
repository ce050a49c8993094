import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Statement } from '../../../shared/extract/details'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FileField, FoundScript } from '../../../shared/model/report'
import { countWords } from '../../../shared/text/size-words'

/** What a PDF carries about itself besides its pages. */
export interface PdfAbout {
  readonly title: Statement
  /** The document's other statements about itself, as they are believed. */
  readonly statements: readonly Statement[]
  readonly fields: readonly FileField[]
  /** What can act or is hidden in it, counted, in words. */
  readonly dropped: readonly string[]
  readonly scripts: readonly FoundScript[]
}

const MOST_FIELDS = 100
const MOST_SCRIPTS = 20
const LONGEST_SCRIPT = 4000

/** The information dictionary (ISO 32000-1, 14.3.3), the metadata stream (XMP) and what can act. */
export async function pdfAbout(pdf: PDFDocumentProxy): Promise<PdfAbout> {
  const { info, metadata } = await pdf.getMetadata()
  const fields = infoFields(info as Readonly<Record<string, unknown>>)
  const inInfo = (name: string) => fields.find((field) => field.name === name)?.value
  const inStream = (name: string): string => xmpWords(metadata?.get(name))
  const titleIn = (place: string, written: string | undefined): Statement => ({
    detail: 'title',
    place,
    written,
    value: usableTitle(written) ?? '',
  })
  const [scripts, attachments, forms] = await Promise.all([
    pdf.getJSActions(),
    pdf.getAttachments(),
    pdf.getFieldObjects(),
  ])
  const actions = [...scriptsOf(scripts, 'document action'), ...formScripts(forms)]
  return {
    title: titleIn('PDF Info /Title', inInfo('Title')),
    statements: [
      { detail: 'authors', place: 'PDF Info /Author', written: inInfo('Author') },
      { detail: 'created', place: 'PDF Info /CreationDate', written: inInfo('CreationDate') },
      { detail: 'modified', place: 'PDF Info /ModDate', written: inInfo('ModDate') },
      { detail: 'language', place: 'PDF catalogue /Lang', written: inInfo('Language') },
      titleIn('XMP dc:title', inStream('dc:title')),
      { detail: 'authors', place: 'XMP dc:creator', written: inStream('dc:creator') },
      { detail: 'publisher', place: 'XMP dc:publisher', written: inStream('dc:publisher') },
      { detail: 'created', place: 'XMP xmp:CreateDate', written: inStream('xmp:createdate') },
      { detail: 'modified', place: 'XMP xmp:ModifyDate', written: inStream('xmp:modifydate') },
      { detail: 'language', place: 'XMP dc:language', written: inStream('dc:language') },
    ],
    fields,
    dropped: [
      ...counted(Object.keys(scripts ?? {}).length, 'JavaScript action'),
      ...counted(formScripts(forms).length, 'script of a form field', 'scripts of form fields'),
      ...counted(Object.keys(attachments ?? {}).length, 'embedded file'),
    ],
    scripts: actions.slice(0, MOST_SCRIPTS),
  }
}

function infoFields(info: Readonly<Record<string, unknown>>): FileField[] {
  const { Custom: custom, ...standard } = info
  const own = typeof custom === 'object' && custom !== null ? Object.entries(custom) : []
  return [...Object.entries(standard), ...own].slice(0, MOST_FIELDS).flatMap(([name, value]) => {
    // What the parser found out itself is no field of the dictionary.
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const words = foldWhitespace(String(value)).slice(0, LONGEST_SCRIPT)
    return words === '' ? [] : [{ of: 'PDF Info', name: name.slice(0, 200), value: words }]
  })
}

/** Of several names the stream gives a list. */
const xmpWords = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('; ') : typeof value === 'string' ? value : ''

/** Word processors leave the name of the file or of themselves where the title belongs. */
const usableTitle = (title: string | undefined): string | null =>
  title === undefined ||
  title.length < 4 ||
  /^(microsoft word|untitled|document\d*$|slide 1$|powerpoint)|\.(docx?|pdf|indd|rtf|tex|dvi|pptx?|qxd)$/i.test(
    title,
  )
    ? null
    : title

function scriptsOf(actions: unknown, place: string): FoundScript[] {
  if (typeof actions !== 'object' || actions === null) return []
  return Object.entries(actions).flatMap(([name, texts]) =>
    (Array.isArray(texts) ? texts : [texts])
      .filter((text) => typeof text === 'string')
      .map((text) => ({
        place: `${place} ${name}`.slice(0, 200),
        text: text.slice(0, LONGEST_SCRIPT),
      })),
  )
}

/** The scripts of form fields, by the field's name. */
const formScripts = (forms: unknown): FoundScript[] =>
  Object.entries(typeof forms === 'object' && forms !== null ? forms : {}).flatMap(
    ([name, objects]) =>
      (Array.isArray(objects) ? objects : []).flatMap((object: { readonly actions?: unknown }) =>
        scriptsOf(object.actions, `form field ${name}`),
      ),
  )

const counted = (number: number, one: string, many?: string): string[] =>
  number === 0 ? [] : [countWords(number, one, many)]
