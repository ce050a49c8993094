import { median, type TextRun } from './positioned'

/** Fewer rows than this are a table or chance. */
const LEAST_ROWS = 6
/** A column of prose holds at least this many characters a line. */
const LEAST_CHARACTERS = 22

interface Gap {
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
}

/**
 * Places (in the rows' frame) where rows are parted because columns of prose were drawn row by row
 * across the page. Empty for a page drawn column by column and for tables.
 */
export function guttersOf(rows: readonly (readonly TextRun[])[]): number[] {
  const gaps = rows.flatMap(gapsOf)
  const gutters: number[] = []
  for (const gap of gaps) {
    const middle = (gap.from + gap.to) / 2
    if (gutters.some((x) => Math.abs(x - middle) < 20)) continue
    const same = gaps.filter(({ from, to }) => from <= middle && to >= middle)
    if (same.length >= LEAST_ROWS && isProse(same)) gutters.push(middle)
  }
  return gutters.toSorted((a, b) => a - b)
}

const isProse = (gaps: readonly Gap[]): boolean =>
  median(
    gaps.map((gap) => gap.before),
    0,
  ) >= LEAST_CHARACTERS &&
  median(
    gaps.map((gap) => gap.after),
    0,
  ) >= LEAST_CHARACTERS

function gapsOf(row: readonly TextRun[]): Gap[] {
  const inked = row.filter((run) => run.text.trim() !== '')
  const wide = inked.flatMap((run, index) => {
    const next = inked[index + 1]
    return next && next.along - run.along - run.length > run.size * 0.9 ? [index] : []
  })
  return wide.map((index, place) => {
    const before = inked.slice((wide[place - 1] ?? -1) + 1, index + 1)
    const after = inked.slice(index + 1, (wide[place + 1] ?? inked.length - 1) + 1)
    const last = inked[index] as TextRun
    return {
      from: last.along + last.length,
      to: (inked[index + 1] as TextRun).along,
      before: characters(before),
      after: characters(after),
    }
  })
}

const characters = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, run) => sum + run.text.length, 0)
