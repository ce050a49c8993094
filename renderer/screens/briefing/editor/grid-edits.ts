import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Edit } from './apply'
import { caretInCell, cellStart, currentCell, type PlacedCell, rowStart } from './grid-places'
import { currentLine, textEnd } from './lines'
import { gridIn } from './line-parts'

/** Most columns that a page has room for. */
const MOST_COLUMNS = 20

const columnsOf = (grid: ProseMirrorNode): number => grid.child(0).childCount

/**
 * A table of these cells, the first row its head; rows that are too short are filled up. What a page
 * has no column for stands in the last cell of its row.
 */
export function gridOfCells(schema: Schema, rows: readonly (readonly string[])[]): ProseMirrorNode {
  const columns = Math.min(MOST_COLUMNS, longestOf(rows))
  const cells = (kind: string, row: readonly string[]) =>
    Array.from({ length: columns }, (_, at) => {
      const text = at < MOST_COLUMNS - 1 ? (row[at] ?? '') : row.slice(at).join(' ').trim()
      return schema.node(kind, null, text === '' ? [] : [schema.text(text)])
    })
  const [head = [], ...body] = rows
  return schema.node('grid', null, [
    schema.node('gridHead', null, cells('headCell', head)),
    ...body.map((row) => schema.node('gridRow', null, cells('cell', row))),
  ])
}

/** Cells of the longest row; there may be more rows than a call takes arguments. */
export const longestOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0)

const emptyRow = (schema: Schema, columns: number): ProseMirrorNode =>
  schema.node(
    'gridRow',
    null,
    Array.from({ length: columns }, () => schema.node('cell')),
  )

/** What is done in the cell of the caret; nothing to do outside a table. */
const inCell =
  (edit: (cell: PlacedCell, tr: Transaction) => Transaction | null): Edit =>
  (state) => {
    const cell = currentCell(state)
    return cell === null ? null : edit(cell, state.tr)
  }

/** Adds an empty row above (-1) or below (1) the caret's; nothing stands above the head. */
export const addRow = (side: -1 | 1): Edit =>
  inCell(({ grid, gridStart, row, column }, tr) => {
    const at = side === 1 ? row + 1 : Math.max(row, 1)
    tr.insert(rowStart(grid, gridStart, at), emptyRow(tr.doc.type.schema, columnsOf(grid)))
    return tr.setSelection(caretInCell(tr.doc, gridStart, at, column))
  })

/** Adds an empty column left (-1) or right (1) of the caret's. */
export const addColumn = (side: -1 | 1): Edit =>
  inCell(({ grid, gridStart, row, column }, tr) => {
    if (columnsOf(grid) >= MOST_COLUMNS) return null
    const at = side === 1 ? column + 1 : column
    const { schema } = tr.doc.type
    for (let index = grid.childCount - 1; index >= 0; index--)
      tr.insert(
        cellStart(grid, gridStart, index, at),
        schema.node(index === 0 ? 'headCell' : 'cell'),
      )
    return tr.setSelection(caretInCell(tr.doc, gridStart, row, at))
  })

/** Removes the caret's row; the head stays. */
export const removeRow: Edit = inCell(({ grid, gridStart, row, column }, tr) => {
  if (row === 0) return null
  const start = rowStart(grid, gridStart, row)
  tr.delete(start, start + grid.child(row).nodeSize)
  return tr.setSelection(caretInCell(tr.doc, gridStart, Math.min(row, grid.childCount - 2), column))
})

/** Removes the caret's column; the last one stays. */
export const removeColumn: Edit = inCell(({ grid, gridStart, row, column }, tr) => {
  const columns = columnsOf(grid)
  if (columns === 1) return null
  for (let index = grid.childCount - 1; index >= 0; index--) {
    const start = cellStart(grid, gridStart, index, column)
    tr.delete(start, start + grid.child(index).child(column).nodeSize)
  }
  return tr.setSelection(caretInCell(tr.doc, gridStart, row, Math.min(column, columns - 2)))
})

/** Writes cells from the caret's on, to the right and down; the table grows where it must. */
export const fillCells = (rows: readonly (readonly string[])[]): Edit =>
  inCell(({ grid, gridStart, row, column }, tr) => {
    const known = grid.children.map(({ children }) =>
      children.map(({ textContent }) => textContent),
    )
    const [only] = rows[0] ?? []
    if (rows.length === 1 && rows[0]?.length === 1) return tr.insertText(only ?? '')
    const filled = Array.from({ length: Math.max(known.length, row + rows.length) }, (_, at) => {
      const cells = [...(known[at] ?? [])]
      for (const [offset, text] of (rows[at - row] ?? []).entries()) cells[column + offset] = text
      return Array.from(cells, (text) => text ?? '')
    })
    tr.replaceWith(gridStart, gridStart + grid.nodeSize, gridOfCells(tr.doc.type.schema, filled))
    return tr.setSelection(caretInCell(tr.doc, gridStart, row, column))
  })

/** Changes places with the row above (-1) or below (1); the head stays where it is. */
export const moveRow = (step: -1 | 1): Edit =>
  inCell(({ grid, gridStart, row, column }, tr) => {
    const other = row + step
    if (row === 0 || other === 0 || other >= grid.childCount) return null
    const first = Math.min(row, other)
    const start = rowStart(grid, gridStart, first)
    const [above, below] = [grid.child(first), grid.child(first + 1)]
    tr.replaceWith(start, start + above.nodeSize + below.nodeSize, [below, above])
    return tr.setSelection(caretInCell(tr.doc, gridStart, other, column))
  })

/**
 * To the next cell (1) or the one before (-1). From the caption on into the table, behind its last
 * cell into a new row, before its first one back to the caption.
 */
export const stepCell =
  (step: -1 | 1): Edit =>
  (state) => {
    const line = currentLine(state)
    const grid = line === null ? null : gridIn(line.node)
    if (line === null || grid === null) return null
    const cell = currentCell(state)
    const { tr } = state
    if (cell === null) {
      if (step === -1 || state.selection.$from.parent.type.name !== 'sentence') return null
      const gridStart = line.start + 1 + line.node.child(0).nodeSize
      return tr.setSelection(caretInCell(tr.doc, gridStart, 0, 0))
    }
    const columns = columnsOf(grid)
    const next = cell.row * columns + cell.column + step
    if (next < 0) return tr.setSelection(TextSelection.create(tr.doc, textEnd(line)))
    if (next >= grid.childCount * columns) return startRow(tr, cell, 0)
    const [row, column] = [Math.floor(next / columns), next % columns]
    return tr.setSelection(caretInCell(tr.doc, cell.gridStart, row, column))
  }

/** To the cell beneath; from the last row to a new one. */
export const cellBelow: Edit = inCell((cell, tr) =>
  cell.row + 1 < cell.grid.childCount
    ? tr.setSelection(caretInCell(tr.doc, cell.gridStart, cell.row + 1, cell.column))
    : startRow(tr, cell, cell.column),
)

function startRow(tr: Transaction, { grid, gridStart }: PlacedCell, column: number): Transaction {
  const row = grid.childCount
  tr.insert(rowStart(grid, gridStart, row), emptyRow(tr.doc.type.schema, columnsOf(grid)))
  return tr.setSelection(caretInCell(tr.doc, gridStart, row, column))
}
