import { assemble, type Piece } from '../../../shared/extract/assemble'
import { charsetDeclaredInText } from '../../../shared/extract/charset'
import { detailsOf, type Statement } from '../../../shared/extract/details'
import { type TextHeader, textHeader } from '../../../shared/extract/front-matter'
import { listedLinks } from '../../../shared/extract/links'
import { plainTextPieces } from '../../../shared/extract/plain-text'
import { refusal, refuseLongReading } from '../../../shared/extract/refusal'
import { foldWhitespace, unifyLineEnds } from '../../../shared/extract/whitespace'
import type { Extraction } from '../../../shared/model/source-text'
import { decoded } from './decode'
import { limited, stem } from '../limits'
import { markdownPieces } from './markdown-blocks'
import { charsetStatement, charsetWarnings, namedByServer } from './server-charset'

/**
 * Reads plain text or Markdown in any usual encoding.
 * @param charset that a server named for it
 * @throws CasebookError `refused` when it holds no text
 */
export function readText(
  name: string,
  bytes: Uint8Array,
  kind: 'text' | 'markdown',
  charset?: string,
): Extraction {
  const read = decoded(bytes, [
    namedByServer(charset),
    { name: charsetDeclaredInText(bytes), place: 'its first line' },
  ])
  refuseLongReading(name, { text: read.text, blocks: [] })
  const text = unifyLineEnds(read.text)
  const { pieces, dropped, links } =
    kind === 'markdown'
      ? markdownPieces(text)
      : { pieces: plainTextPieces(text), dropped: [], links: [] }
  if (pieces.every((piece) => piece.text === '')) throw refusal(name, 'The file holds no text.')
  const listed = listedLinks(links)
  return limited({
    mediaType: kind === 'markdown' ? 'text/markdown' : 'text/plain',
    ...detailsOf([
      ...headerStatements(textHeader(text)),
      { detail: 'title', place: 'first line', written: titleAmong(pieces) },
      { detail: 'title', place: 'file name', written: stem(name) },
      charsetStatement(read),
    ]),
    text: assemble(kind, pieces),
    dropped: [...dropped, ...listed.dropped],
    links: listed.links,
    warnings: charsetWarnings(read, charset),
  })
}

/** What the first lines say: fields with a name, and a line that is little more than a date. */
function headerStatements(header: TextHeader): Statement[] {
  const said = (detail: Statement['detail'], written: string | null): Statement => ({
    detail,
    place: 'first lines of the text',
    written,
    ...(detail === 'language' ? {} : { value: written ?? '' }),
  })
  return [
    said('title', header.title),
    said('authors', header.authors.join('; ')),
    said('publisher', header.publisher),
    said('published', header.published),
    said('language', header.language),
    said('url', header.url),
  ]
}

/** What web pages saved as text begin with. */
const FURNITURE =
  /^(skip to|open this|menu|search|subscribe|sign in|log in|home|share|advertisement|close)\b/i

/** The first heading, or a first line short enough to be one. */
function titleAmong(pieces: readonly Piece[]): string | null {
  const heading = pieces.slice(0, 5).find((piece) => piece.kind === 'heading' && piece.level === 1)
  const first = pieces.find((piece) => !FURNITURE.test(piece.text))
  const line = foldWhitespace((heading ?? first)?.text ?? '')
  return line.length >= 4 && line.length <= 150 && !/[.;,:]$/.test(line) ? line : null
}
