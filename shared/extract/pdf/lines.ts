import { foldWhitespace } from '../whitespace'
import { guttersOf } from './gutters'
import { type Line, type TextRun, union } from './positioned'
import { rowsOf } from './rows'
import { withoutSpacing } from './spaced-letters'
import { bracketsAsMeant, inLogicalOrder } from './writing-direction'

/** A gap this many font sizes wide parts the cells of a row. */
const CELL_GAP = 1.5
/** The parser marks every space it sees; a gap wider than this is one it left to us. */
const WORD_GAP = 0.25

/**
 * Browsers that print name a glyph by the first character it stands for, and the apostrophe often
 * shares its own with the modifier letter.
 */
const DRAWN_APOSTROPHE = /(?<=[\p{Script=Latin}\p{N}\p{P}])\u02bc/gu

/**
 * Groups runs of one reading direction into lines. The order of drawing is kept: it is the
 * producer's reading order nearly always. Rows drawn across the gutter of two columns are parted
 * there and come column by column.
 * @param leftwards whether their frame is turned over because they read from right to left
 */
export function linesOf(runs: readonly TextRun[], page: number, leftwards = false): Line[] {
  const lines = drawnLines(runs, page, leftwards).filter(hasText)
  const meant = bracketsAsMeant(lines.map(({ text }) => text))
  return lines.map((line) => ({ ...line, text: meant(line.text), cells: line.cells.map(meant) }))
}

function drawnLines(runs: readonly TextRun[], page: number, leftwards: boolean): Line[] {
  const rows = rowsOf(runs, leftwards)
  const gutters = guttersOf(rows)
  if (gutters.length === 0) return rows.map((row) => lineOf(row, page, 0, leftwards))
  return rows
    .flatMap((row) => partAt(row, gutters))
    .map((part) => lineOf(part, page, columnOf(part, gutters), leftwards))
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

function lineOf(
  runs: readonly TextRun[],
  page: number,
  column: number | null,
  leftwards: boolean,
): Line {
  const cells: string[][] = [[]]
  const texts = withoutSpacing(runs.map(({ text }) => text))
  let end = Number.NaN
  for (const [index, run] of runs.entries()) {
    const text = texts[index] as string
    const blank = run.text.trim() === ''
    const gap = run.along - end
    if (!blank && gap > run.size * CELL_GAP) cells.push([])
    const cell = cells.at(-1) as string[]
    if (!blank && gap > run.size * WORD_GAP && cell.length > 0) cell.push(' ')
    // A mark without its letter would go astray where the order of parts is turned round.
    if (/^\p{M}+$/u.test(text) && cell.length > 0) cell[cell.length - 1] += text
    else cell.push(blank ? ' ' : text)
    if (!blank) end = run.along + run.length
  }
  const inked = runs.filter((run) => run.text.trim() !== '')
  const main = inked.toSorted((a, b) => b.text.length - a.text.length)[0] ?? runs[0]
  const folded = cells
    .map((cell) => foldWhitespace(inLogicalOrder(cell, leftwards)))
    .map((cell) => cell.replace(DRAWN_APOSTROPHE, '\u2019'))
    .filter((cell) => cell !== '')
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
