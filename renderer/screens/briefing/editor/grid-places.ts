import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'

/** A cell of a table and where everything around it stands. Positions are those before a node. */
export interface PlacedCell {
  readonly grid: ProseMirrorNode
  readonly gridStart: number
  /** 0 is the head. */
  readonly row: number
  readonly column: number
}

/** Depth of the table in the document: doc, line, grid. */
const GRID = 2

/** The cell at a position; `null` outside a table. */
export function cellAt(position: ResolvedPos): PlacedCell | null {
  if (position.depth <= GRID || position.node(GRID).type.name !== 'grid') return null
  return {
    grid: position.node(GRID),
    gridStart: position.before(GRID),
    row: position.index(GRID),
    column: position.depth > GRID + 1 ? position.index(GRID + 1) : 0,
  }
}

/** The cell the caret is in. */
export const currentCell = (state: EditorState): PlacedCell | null => cellAt(state.selection.$from)

/** Position before a row of the table. */
export const rowStart = (grid: ProseMirrorNode, gridStart: number, row: number): number =>
  gridStart + 1 + grid.children.slice(0, row).reduce((size, { nodeSize }) => size + nodeSize, 0)

/** Position before a cell of the table. */
export function cellStart(
  grid: ProseMirrorNode,
  gridStart: number,
  row: number,
  column: number,
): number {
  const before = grid.child(row).children.slice(0, column)
  const start = rowStart(grid, gridStart, row) + 1
  return before.reduce((size, { nodeSize }) => size + nodeSize, start)
}

/** The caret at the end of a cell's words. */
export function caretInCell(
  doc: ProseMirrorNode,
  gridStart: number,
  row: number,
  column: number,
): TextSelection {
  const grid = doc.nodeAt(gridStart) as ProseMirrorNode
  const cell = grid.child(row).child(column)
  return TextSelection.create(doc, cellStart(grid, gridStart, row, column) + 1 + cell.content.size)
}
