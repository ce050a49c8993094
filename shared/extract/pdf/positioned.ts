/** A rectangle on the page as displayed: PDF points from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A run of text in the order the page draws it. `along`, `across` and `length` are measured in the
 * run's own frame: along its reading direction and downwards from line to line, so that turned
 * text reads like upright text. All in PDF points.
 */
export interface TextRun {
  readonly text: string
  readonly along: number
  /** Base line. */
  readonly across: number
  readonly length: number
  /** Font size. */
  readonly size: number
  readonly font: string
  /** Reading direction in whole degrees, clockwise from left-to-right: 0 to 359. */
  readonly angle: number
  readonly box: Box
}

/** One page as the PDF parser gave it. */
export interface PageRuns {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

/** The runs of one line of a column. Same frame as {@link TextRun}. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly across: number
  readonly size: number
  readonly font: string
  readonly box: Box
  readonly page: number
  /** Column from the left, from 0; `null` for a line across columns. Always 0 without columns. */
  readonly column: number | null
  /** Text of the cells where wide gaps part the line, else one. */
  readonly cells: readonly string[]
  /** Where the last of them begins, `NaN` where there is one. */
  readonly lastCell: number
  /** Whether it is a row of a table. */
  readonly isRow: boolean
  /** Whether each cell is a word and all gaps are as wide: so is a line that fills its column. */
  readonly even: boolean
}

/** The smallest rectangle round both. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** The middle of the numbers in order; `fallback` when there are none. */
export function median(numbers: readonly number[], fallback: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? fallback
}
