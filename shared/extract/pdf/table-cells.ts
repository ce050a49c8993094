/** Where the lines of one chunk stand, in the frame of their runs. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Cells of a row begin at one height, and those of a column at one place, within this, in points. */
const LEVEL = 2

/**
 * The chunks that are cells of a table drawn row by row, each with the number of its table: at least
 * two rows one after the other, whose cells begin level and stand below one another. Columns of prose
 * begin level once, at their top.
 * @param extents of the chunks in the order of drawing
 */
export function tableCells(extents: readonly Extent[]): ReadonlyMap<number, number> {
  const cells = new Map<number, number>()
  let above: readonly number[] = []
  let table = 0
  for (const row of rowsDrawn(extents)) {
    if (isBelow(row, above, extents)) for (const cell of [...above, ...row]) cells.set(cell, table)
    else table += 1
    above = row
  }
  return cells
}

/** Chunks drawn one after the other that begin level, each to the right of the one before. */
function rowsDrawn(extents: readonly Extent[]): number[][] {
  const rows: number[][] = []
  for (const [index, extent] of extents.entries()) {
    const last = extents[index - 1]
    const isNext = last !== undefined && near(last.top, extent.top) && extent.left > last.left
    if (isNext) rows.at(-1)?.push(index)
    else rows.push([index])
  }
  return rows
}

/** An empty cell is none, and the first of a table may hang on to the paragraph before it. */
function isBelow(
  row: readonly number[],
  above: readonly number[],
  extents: readonly Extent[],
): boolean {
  const at = (cell: number): Extent => extents[cell] as Extent
  const [fewer, more] = row.length < above.length ? [row, above] : [above, row]
  if (fewer.length < 2) return false
  const end = Math.max(...above.map((cell) => at(cell).bottom))
  return (
    row.every((cell) => at(cell).top >= end) &&
    fewer.every((cell) => more.some((other) => near(at(cell).left, at(other).left)))
  )
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= LEVEL
