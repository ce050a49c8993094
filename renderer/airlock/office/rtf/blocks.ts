import type { Piece } from '../../../../shared/extract/assemble'
import { foldWhitespace } from '../../../../shared/extract/whitespace'

/** What the paragraph formatting of RTF says about the paragraph it ends. */
export interface RtfParagraph {
  readonly style: number | null
  readonly outline: number | null
  readonly list: number | null
  readonly inTable: boolean
}

/** Gathers paragraphs, cells and rows into blocks; notes stand at the end. */
export interface RtfBlocks {
  paragraph(text: string, formatting: RtfParagraph): void
  endCell(): void
  endRow(): void
  /** Begins a note; what comes until its end is in it. Returns its mark: "[3]". */
  openNote(): string
  closeNote(): void
  finish(): void
}

/**
 * @param styles name by number
 * @param out takes each block in reading order
 */
export function rtfBlocks(
  styles: ReadonlyMap<number, string>,
  out: (piece: Piece) => void,
): RtfBlocks {
  const notes: Piece[][] = []
  const openNotes: Piece[][] = []
  let cells: Piece[][] = []
  let cell: Piece[] = []

  const endRow = (): void => {
    if (cell.length > 0) cells.push(cell)
    const isTable = cells.length > 1
    if (isTable) {
      const texts = cells.map((pieces) => pieces.map(({ text }) => text).join(' '))
      out({ kind: 'table', text: texts.join('\t').trimEnd() })
    } else for (const pieces of cells) for (const piece of pieces) out(piece)
    cells = []
    cell = []
  }

  return {
    paragraph(text, formatting) {
      const note = openNotes.at(-1)
      for (const piece of piecesOf(text, formatting, styles)) {
        if (piece.text === '') continue
        if (note) note.push(piece)
        else if (formatting.inTable) cell.push(piece)
        else {
          if (cells.length > 0 || cell.length > 0) endRow()
          out(piece)
        }
      }
    },
    endCell() {
      cells.push(cell)
      cell = []
    },
    endRow,
    openNote() {
      const note: Piece[] = []
      notes.push(note)
      openNotes.push(note)
      return `[${notes.length}]`
    },
    closeNote() {
      openNotes.pop()
    },
    finish() {
      endRow()
      for (const [index, [first, ...rest]] of notes.entries()) {
        if (first) out({ kind: 'paragraph', text: `[${index + 1}] ${first.text}` })
        for (const piece of rest) out(piece)
      }
    },
  }
}

/** The names of built-in styles are English whatever the language of the program. */
function piecesOf(
  written: string,
  { style, outline, list }: RtfParagraph,
  styles: ReadonlyMap<number, string>,
): Piece[] {
  const text = foldWhitespace(written)
  const name = styles.get(style ?? 0) ?? ''
  if (/^title$/i.test(name)) return [{ kind: 'title', text }]
  const level = outline ?? Number(name.match(/^heading ([1-9])$/i)?.[1] ?? Number.NaN)
  if (level > 0) return [{ kind: 'heading', level, text }]
  if (list !== null) return [{ kind: 'list-item', level: list, text }]
  if (/^caption$/i.test(name)) return [{ kind: 'caption', text }]
  const kind = /^(intense )?quote$/i.test(name) ? 'quotation' : 'paragraph'
  return written.split('\n').map((line) => ({ kind, text: foldWhitespace(line) }))
}
