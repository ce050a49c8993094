import { assemble, type Piece } from '../../shared/extract/assemble'
import { charsetDeclaredInText } from '../../shared/extract/charset'
import { textHeader } from '../../shared/extract/front-matter'
import { languageTag } from '../../shared/extract/language-tag'
import { plainTextPieces } from '../../shared/extract/plain-text'
import { refusal } from '../../shared/extract/refusal'
import { foldWhitespace, unifyLineEnds } from '../../shared/extract/whitespace'
import type { Extraction } from '../../shared/model/source-text'
import { decode } from './decode'
import { limited, stem } from './limits'
import { markdownPieces } from './markdown-blocks'

/**
 * Reads plain text or Markdown in any usual encoding.
 * @throws CasebookError `refused` when it holds no text
 */
export function readText(name: string, bytes: Uint8Array, kind: 'text' | 'markdown'): Extraction {
  const text = unifyLineEnds(decode(bytes, charsetDeclaredInText(bytes)))
  const { pieces, dropped } =
    kind === 'markdown' ? markdownPieces(text) : { pieces: plainTextPieces(text), dropped: [] }
  if (pieces.every((piece) => piece.text === '')) throw refusal(name, 'The file holds no text.')
  const header = textHeader(text)
  return limited({
    mediaType: kind === 'markdown' ? 'text/markdown' : 'text/plain',
    title: header.title ?? titleAmong(pieces) ?? stem(name),
    authors: [...header.authors],
    publisher: header.publisher ?? '',
    published: header.published,
    language: languageTag(header.language),
    url: header.url,
    text: assemble(kind, pieces),
    dropped,
  })
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
