import MarkdownIt, { type Token } from 'markdown-it'
import type { Piece } from '../../../shared/extract/assemble'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FoundLink } from '../../../shared/model/report'

// With `html` off a tag in the text stays text; with `linkify` off no address is made into a link.
const parser = new MarkdownIt({ html: false, linkify: false })

const FRONT_MATTER = /^---\n([^]*?)\n---\n/

interface Place {
  readonly lists: number
  readonly quoted: boolean
  readonly inItem: boolean
}

/** The blocks and links of a Markdown text; pictures are left out and counted. */
export function markdownPieces(text: string): {
  pieces: Piece[]
  dropped: string[]
  links: FoundLink[]
} {
  const tokens = parser.parse(text.replace(FRONT_MATTER, ''), {})
  const pieces: Piece[] = []
  let place: Place = { lists: 0, quoted: false, inItem: false }
  let cells: string[] = []
  const links: FoundLink[] = []
  let pictures = 0
  for (const [index, token] of tokens.entries()) {
    place = placeAfter(place, token)
    if (token.type === 'tr_open') cells = []
    if (token.type === 'tr_close') pieces.push({ kind: 'table', text: cells.join('\t') })
    if (token.type === 'fence' || token.type === 'code_block') {
      // One by one: a call takes only so many arguments, and a listing has more lines.
      for (const piece of codePieces(token.content)) pieces.push(piece)
    }
    if (token.type !== 'inline') continue
    pictures += token.children?.filter((child) => child.type === 'image').length ?? 0
    links.push(...linksIn(token))
    const before = tokens[index - 1]
    const words = foldWhitespace(plainText(token))
    if (before?.type === 'th_open' || before?.type === 'td_open') cells.push(words)
    else pieces.push(pieceAt(place, before, words))
    place = { ...place, inItem: false }
  }
  return {
    pieces,
    links,
    dropped: pictures === 0 ? [] : [`${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`],
  }
}

function placeAfter(place: Place, token: Token): Place {
  switch (token.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { ...place, lists: place.lists + 1 }
    case 'bullet_list_close':
    case 'ordered_list_close':
      return { ...place, lists: place.lists - 1 }
    case 'list_item_open':
      return { ...place, inItem: true }
    case 'blockquote_open':
    case 'blockquote_close':
      return { ...place, quoted: token.nesting === 1 }
    default:
      return place
  }
}

function pieceAt(place: Place, before: Token | undefined, text: string): Piece {
  if (before?.type === 'heading_open')
    return { kind: 'heading', level: Number(before.tag.slice(1)), text }
  if (place.inItem) return { kind: 'list-item', level: place.lists, text }
  return { kind: place.quoted ? 'quotation' : 'paragraph', text }
}

/** A link becomes its words; a picture its description. */
const plainText = (token: Token): string =>
  (token.children ?? [])
    .map((child) => (child.type.endsWith('break') ? ' ' : child.content))
    .join('')

function linksIn({ children }: Token): FoundLink[] {
  const links: FoundLink[] = []
  let open: { text: string; target: string } | null = null
  // Links do not stand within each other (CommonMark 0.31, 6.3).
  for (const child of children ?? []) {
    if (child.type === 'link_open') open = { text: '', target: String(child.attrGet('href') ?? '') }
    else if (open === null) continue
    else if (child.type !== 'link_close') open.text += child.content
    else {
      links.push(open)
      open = null
    }
  }
  return links
}

const codePieces = (content: string): Piece[] =>
  content.split('\n').map((line) => ({ kind: 'code', text: line.trimEnd() }))
