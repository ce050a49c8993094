import type { Block, BlockKind, Page, SourceText, TextBox } from '../model/source-text'

/** Where one stretch of a piece stands: offsets inside the piece, the rest as in {@link TextBox}. */
export type PlacedSpan = TextBox

/** One block before it has its place in the whole text. */
export interface Piece {
  readonly kind: BlockKind
  /** One line: no line feed. */
  readonly text: string
  readonly level?: number
  /** In reading order, only where the original has pages. */
  readonly placed?: readonly PlacedSpan[]
}

/** A page as the reader of the original measured it, in PDF points as displayed. */
export type PageSize = Pick<Page, 'number' | 'width' | 'height'>

/** An answer's text: everything of {@link SourceText} but the ids, which the store gives. */
export type ReadText = Omit<SourceText, 'id' | 'sourceId'>

export type ExtractorId =
  | 'html'
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'mail'
  | 'mhtml'
  | 'archive'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'xlsx'
  | 'delimited'
  | 'picture'

/** Raised when an extractor's text changes for the same bytes; offsets of clips hang on it. */
const VERSION: Record<ExtractorId, number> = {
  html: 3,
  text: 2,
  markdown: 2,
  pdf: 5,
  mail: 5,
  mhtml: 3,
  archive: 1,
  docx: 1,
  odt: 1,
  rtf: 1,
  xlsx: 2,
  delimited: 2,
  picture: 1,
}

/** Puts the pieces one after the other, parted by one line feed each; empty pieces are left out. */
export function assemble(
  extractor: ExtractorId,
  pieces: readonly Piece[],
  sizes: readonly PageSize[] = [],
): ReadText {
  const blocks: Block[] = []
  const boxes: TextBox[] = []
  const lines: string[] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.text === '') continue
    blocks.push(blockAt(piece, at))
    for (const span of piece.placed ?? []) {
      boxes.push({ ...span, start: at + span.start, end: at + span.end })
    }
    lines.push(piece.text)
    at += piece.text.length + 1
  }
  return {
    extractor: { id: extractor, version: VERSION[extractor] },
    text: lines.join('\n'),
    blocks,
    pages: pagesOf(sizes, boxes),
    boxes,
  }
}

function blockAt(piece: Piece, start: number): Block {
  const page = piece.placed?.[0]?.page
  return {
    start,
    end: start + piece.text.length,
    kind: piece.kind,
    ...(piece.level === undefined ? {} : { level: Math.min(6, Math.max(1, piece.level)) }),
    ...(page === undefined ? {} : { page }),
  }
}

/** A page spans from its first box to its last; a page without text is an empty span. */
function pagesOf(sizes: readonly PageSize[], boxes: readonly TextBox[]): Page[] {
  const spans = new Map<number, { start: number; end: number }>()
  for (const box of boxes) {
    const span = spans.get(box.page)
    if (span) span.end = Math.max(span.end, box.end)
    else spans.set(box.page, { start: box.start, end: box.end })
  }
  let last = 0
  return sizes.map((size) => {
    const span = spans.get(size.number) ?? { start: last, end: last }
    last = span.end
    return { ...span, ...size }
  })
}
