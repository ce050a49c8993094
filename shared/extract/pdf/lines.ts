import { foldWhitespace } from '../whitespace'
import { guttersOf } from './gutters'
import { type Line, type TextRun, union } from './positioned'
import { rowsOf } from './rows'
import { withoutSpacing } from './spaced-letters'
import { cellStarts, gapBefore, isEven, partsCells, type WordGap } from './word-gaps'
import { bracketsAsMeant, inLogicalOrder } from './writing-direction'

/**
 * Browsers that print name a glyph by the first character it stands for, and the apostrophe often
 * shares its own with the modifier letter.
 */
const DRAWN_APOSTROPHE = /(?<=[\p{Script=Latin}\p{N}\p{P}])\u02bc/gu

/**
 * Ligatures of f, i, l and t whose letters Ghostscript named with their two bytes exchanged (U+6600
 * for f), as its versions around 10 do. No Chinese word stands within a Latin one.
 */
const EXCHANGED = /(?<=\p{Script=Latin})[昀椀氀琀]{2,3}|[昀椀氀琀]{2,3}(?=\p{Script=Latin})/gu
const asMeant = (letters: string): string =>
  letters.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) >> 8))

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
  if (gutters.length === 0) {
    const starts = rows.map(cellStarts)
    return rows.map((row, at) =>
      lineOf(row, page, 0, leftwards, [...(starts[at - 1] ?? []), ...(starts[at + 1] ?? [])]),
    )
  }
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
  beside: readonly number[] = [],
): Line {
  const cells: string[][] = [[]]
  const texts = withoutSpacing(runs.map(({ text }) => text))
  const gaps: WordGap[] = []
  let lastCell = Number.NaN
  let end = Number.NaN
  for (const [index, run] of runs.entries()) {
    const text = texts[index] as string
    const blank = run.text.trim() === ''
    const gap = gapBefore(run, end)
    if (gap !== null) gaps.push(gap)
    if (gap !== null && partsCells(gap, beside)) {
      cells.push([])
      lastCell = run.along
    }
    const cell = cells.at(-1) as string[]
    if (gap !== null && cell.length > 0) cell.push(' ')
    // A mark without its letter would go astray where the order of parts is turned round.
    if (/^\p{M}+$/u.test(text) && cell.length > 0) cell[cell.length - 1] += text
    else cell.push(blank ? ' ' : text)
    if (!blank) end = run.along + run.length
    if (index === 0 && isMark(run, runs[1])) cell.push(' ')
  }
  const inked = runs.filter((run) => run.text.trim() !== '')
  const main = inked.toSorted((a, b) => b.text.length - a.text.length)[0] ?? runs[0]
  const folded = cells
    .map((cell) => foldWhitespace(inLogicalOrder(cell, leftwards)))
    .map((cell) => cell.replace(DRAWN_APOSTROPHE, '\u2019').replace(EXCHANGED, asMeant))
    .filter((cell) => cell !== '')
  return {
    text: folded.join(' '),
    cells: folded,
    lastCell,
    isRow: folded.length > 2,
    even: !folded.some((cell) => cell.includes(' ')) && isEven(gaps),
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

/** A bullet, or the number that begins a note at the foot of a page, drawn close to its first word. */
function isMark(run: TextRun, next: TextRun | undefined): boolean {
  if (next === undefined) return false
  const isRaised = run.size < next.size * 0.85 && run.across < next.across - next.size * 0.2
  return (
    /^[•‣◦▪■●○]$/.test(run.text) ||
    (isRaised && /^(?:\d{1,3}|[ivxlc]{1,6}|[*†‡§]{1,3})$/.test(run.text) && WORD.test(next.text))
  )
}

/** Not the sign of an element behind the number of its mass. */
const WORD = /^\p{L}(?:\p{L}| )/u

const NO_BOX = { x: 0, y: 0, width: 0, height: 0 }
