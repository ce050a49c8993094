import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import type { Statement } from '../../../shared/extract/details'
import { refusal } from '../../../shared/extract/refusal'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { allowanceFor } from '../mail/allowance'
import { mailFields } from '../mail/mail-fields'
import { field, fieldWords, type MimeHeaders } from '../mail/mime-header'
import { type MimePart, readMimeTree } from '../mail/mime-tree'
import { readPart } from '../mail/part-text'
import { remoteHosts } from '../mail/remote-hosts'
import { htmlDocument } from './document'
import { readHtmlText } from './read-html'

/**
 * Reads the page of a saved web archive (MHTML, RFC 2557): its text is read as any page's, the
 * files saved with it are counted. Nothing remote is followed.
 * @param whole reads all of the page, whatever its article is
 * @throws CasebookError `refused` without a page in it, or when the page holds no text
 */
export async function readMhtml(
  name: string,
  bytes: Uint8Array,
  _charset?: string,
  whole = false,
): Promise<Extraction> {
  const archive = readMimeTree(name, bytes)
  const files = leaves(archive)
  const page = mainPage(archive, files)
  if (page === null) throw refusal(name, 'The web archive holds no page.')
  const { text: html, warnings } = readPart(page, allowanceFor(name), charsetDeclaredInHtml)
  const { headers } = archive
  const read = readHtmlText(name, html, whole, addressStatements(headers, page.headers), [
    { detail: 'title', place: 'archive header Subject', written: fieldWords(headers, 'subject') },
  ])
  const { text } = read
  const date = field(headers, 'date')
  return {
    ...read,
    mediaType: 'multipart/related',
    text: { ...text, extractor: { ...text.extractor, id: 'mhtml' } },
    dropped: [
      ...read.dropped,
      ...remoteHosts(htmlDocument(html)),
      ...countedFiles(files.filter((file) => file !== page)),
    ],
    warnings: [
      ...warnings,
      ...(date === '' ? [] : [`The page was saved on ${date.slice(0, 100)}.`]),
    ],
    fields: mailFields(headers, 'archive header'),
  }
}

const leaves = (part: MimePart): MimePart[] =>
  part.children.length === 0 ? [part] : part.children.flatMap(leaves)

/** The part that the archive names as its start or by the page's address, else its first page. */
export function mainPage(archive: MimePart, files: readonly MimePart[]): MimePart | null {
  const pages = files.filter(({ type }) => /^(text\/html|application\/xhtml\+xml)$/.test(type))
  const start = archive.parameters.get('start')
  const address = field(archive.headers, 'snapshot-content-location')
  return (
    pages.find(({ headers }) => start !== undefined && field(headers, 'content-id') === start) ??
    pages.find(({ headers }) => address !== '' && field(headers, 'content-location') === address) ??
    pages[0] ??
    null
  )
}

/** Where the program that saved the page says it stood; the page only claims an address. */
const addressStatements = (archive: MimeHeaders, page: MimeHeaders): Statement[] => [
  {
    detail: 'url',
    place: 'archive header Snapshot-Content-Location',
    written: field(archive, 'snapshot-content-location'),
  },
  {
    detail: 'url',
    place: 'Content-Location of the page',
    written: field(page, 'content-location'),
  },
  {
    detail: 'url',
    place: 'archive header Content-Location',
    written: field(archive, 'content-location'),
  },
]

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'saved picture'],
  [/^text\/css$/, 'saved style sheet'],
  [/script/, 'saved script'],
  [/^(text\/html|application\/xhtml\+xml)$/, 'embedded page'],
  [/font/, 'saved font'],
]

function countedFiles(files: readonly MimePart[]): string[] {
  const counts = new Map<string, number>()
  for (const { type } of files) {
    const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other saved file'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => countWords(count, kind))
}
