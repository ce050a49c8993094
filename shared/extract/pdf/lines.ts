import { foldWhitespace } from '../whitespace'
import { guttersOf } from './gutters'
import { type Line, type TextRun, union } from './positioned'
import { rowsOf } from './rows'

/** A gap this many font sizes wide parts the cells of a row. */
const CELL_GAP = 1.5
/** The parser marks every space it sees; a gap wider than this is one it left to us. */
const WORD_GAP = 0.25

/**
 * Groups runs of one reading direction into lines. The order of drawing is kept: it is the
 * producer's reading order nearly always. Rows drawn across the gutter of two columns are parted
 * there and come column by column.
 */
export function linesOf(runs: readonly TextRun[], page: number): Line[] {
  const rows = rowsOf(runs)
  const gutters = guttersOf(rows)
  if (gutters.length === 0) return rows.map((row) => lineOf(row, page, 0)).filter(hasText)
  const parts = rows.flatMap((row) => partAt(row, gutters))
  return parts
    .map((part) => lineOf(part, page, columnOf(part, gutters)))
    .filter(hasText)
    .toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0))
}

const hasText = (line: Line): boolean => line.text !== ''

function partAt(row: readonly TextRun[], gutters: readonly number[]): TextRun[][] {
  const parts: TextRun[][] = []
  let end = Number.NaN
  for (const run of row) {
    const crossed = gutters.some((x) => end <= x && run.along >= x)
    if (parts.length === 0 || crossed) parts.push([])
    parts.at(-1)?.push(run)
    if (run.text.trim() !== '') end = run.along + run.length
  }
  return parts
}

function columnOf(part: readonly TextRun[], gutters: readonly number[]): number | null {
  const start = part[0]?.along ?? 0
  const end = Math.max(...part.map((run) => run.along + run.length))
  if (gutters.some((x) => start < x && end > x)) return null
  return gutters.filter((x) => x <= start).length
}

function lineOf(runs: readonly TextRun[], page: number, column: number | null): Line {
  const cells: string[] = ['']
  let end = Number.NaN
  for (const run of runs) {
    const blank = run.text.trim() === ''
    const gap = run.along - end
    if (!blank && gap > run.size * CELL_GAP) cells.push('')
    else if (!blank && gap > run.size * WORD_GAP) cells[cells.length - 1] += ' '
    cells[cells.length - 1] += blank ? ' ' : run.text
    if (!blank) end = run.along + run.length
  }
  const inked = runs.filter((run) => run.text.trim() !== '')
  const main = inked.toSorted((a, b) => b.text.length - a.text.length)[0] ?? runs[0]
  const folded = cells.map(foldWhitespace).filter((cell) => cell !== '')
  return {
    text: folded.join(' '),
    cells: folded,
    start: inked[0]?.along ?? 0,
    end: Number.isNaN(end) ? 0 : end,
    across: main?.across ?? 0,
    size: main?.size ?? 0,
    font: main?.font ?? '',
    box: inked.map((run) => run.box).reduce(union, inked[0]?.box ?? NO_BOX),
    page,
    column,
  }
}

const NO_BOX = { x: 0, y: 0, width: 0, height: 0 }
