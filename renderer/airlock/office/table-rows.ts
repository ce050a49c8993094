import type { Piece } from '../../../shared/extract/assemble'

/** The rows of tables within tables, as they come; what stands in no table goes straight on. */
export interface TableRows {
  /** Into the cell that is open, or on. */
  push(piece: Piece): void
  openRow(): void
  openCell(): void
  /** @param kept whether the row is part of the text; a deleted one is not */
  closeRow(kept?: boolean): void
}

interface Row {
  readonly cells: Piece[][]
  /** Whether it only arranges the page: one cell, or a table or heading within. */
  arranges: boolean
}

/** @param out takes each finished piece outside of tables, a row being one `table` piece */
export function tableRows(out: (piece: Piece) => void): TableRows {
  const rows: Row[] = []
  const push = (piece: Piece): void => {
    const row = rows.at(-1)
    if (row === undefined) {
      out(piece)
      return
    }
    if (piece.kind === 'heading' || piece.kind === 'title' || piece.kind === 'table') {
      row.arranges = true
    }
    if (row.cells.length === 0) row.cells.push([])
    row.cells.at(-1)?.push(piece)
  }
  return {
    push,
    openRow() {
      rows.push({ cells: [], arranges: false })
    },
    openCell() {
      rows.at(-1)?.cells.push([])
    },
    closeRow(kept = true) {
      const row = rows.pop()
      if (row === undefined || !kept) return
      if (row.arranges || row.cells.length === 1) {
        for (const cell of row.cells) for (const piece of cell) push(piece)
        return
      }
      const cells = row.cells.map((cell) => cell.map(({ text }) => text).join(' '))
      push({ kind: 'table', text: cells.join('\t').trimEnd() })
    },
  }
}
