import type { TextRun } from './positioned'

/** A gap this many font sizes wide parts the cells of a row. */
const CELL_GAP = 1.5
/** A narrower one does where a cell of the row above or below begins. */
const NARROW_CELL_GAP = 0.8
/** The parser marks every space it sees; a gap wider than this is one it left to us. */
const WORD_GAP = 0.25
/** How far the gaps of a line that is stretched differ, in font sizes: producers round. */
const EVEN = 0.1
/** Cells of a column begin at one place, within this, in points. */
const LEVEL = 2

/** White space before a run of a row that is more than the letters' own. */
export interface WordGap {
  /** In font sizes. */
  readonly width: number
  /** Where it ends and the run begins. */
  readonly end: number
}

/** The gap that stands before a run, `null` where there is none or the run is a space itself. */
export function gapBefore(run: TextRun, inkEnd: number): WordGap | null {
  const width = (run.along - inkEnd) / run.size
  return run.text.trim() !== '' && width > WORD_GAP ? { width, end: run.along } : null
}

/**
 * Whether each of its words stands alone with gaps of one width between them, as in a line that is
 * stretched to fill its column.
 */
export const isEven = (gaps: readonly WordGap[]): boolean =>
  Math.max(...gaps.map(({ width }) => width)) - Math.min(...gaps.map(({ width }) => width)) < EVEN

/** Where cells begin behind the first; nowhere in a row of two, nor in one that is even. */
export function cellStarts(row: readonly TextRun[]): readonly number[] {
  const gaps: WordGap[] = []
  let inkEnd = Number.NaN
  for (const run of row) {
    const gap = gapBefore(run, inkEnd)
    if (gap !== null) gaps.push(gap)
    if (run.text.trim() !== '') inkEnd = run.along + run.length
  }
  const wide = gaps.filter(({ width }) => width > CELL_GAP)
  return wide.length < 2 || isEven(gaps) ? [] : wide.map(({ end }) => end)
}

/** Whether a gap parts cells, in a row beside which cells begin at these places. */
export const partsCells = ({ width, end }: WordGap, beside: readonly number[]): boolean =>
  width > CELL_GAP ||
  (width > NARROW_CELL_GAP && beside.some((start) => Math.abs(start - end) <= LEVEL))
