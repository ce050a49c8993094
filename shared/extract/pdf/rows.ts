import { isAccent } from './drawn-accents'
import type { TextRun } from './positioned'

/** Largest gap, in font sizes, over which a run drawn out of turn is still part of a row. */
const NEAR = 0.8
/** Runs overlap a little where letters are kerned or slanted. */
const OVERLAP = 0.6

type Row = TextRun[]

/**
 * Groups runs that stand on one base line from left to right, in the order of drawing.
 * @param leftwards whether the frame is turned over: producers draw such text in either direction
 */
export function rowsOf(runs: readonly TextRun[], leftwards = false): Row[] {
  const rows: Row[] = []
  for (const run of runs) {
    const row = rows.at(-1)
    if (row && continues(row, run)) row.push(run)
    else if (row && leftwards && precedes(row, run)) row.unshift(run)
    else if (run.text.trim() !== '') rows.push([run])
  }
  return rejoined(rows)
}

const continues = (row: Row, run: TextRun): boolean =>
  isLevel(row, run) &&
  run.along >= inkEnd(row) - sizeOf(row, run) * overlapOf(row.at(-1) as TextRun)

/** The letter stands under its accent. */
const overlapOf = (last: TextRun): number => (isAccent(last.text) ? 1 : OVERLAP)

const precedes = (row: Row, run: TextRun): boolean =>
  isLevel(row, run) && endOf(run) <= (row[0] as TextRun).along + sizeOf(row, run) * OVERLAP

function isLevel(row: Row, run: TextRun): boolean {
  const first = row[0] as TextRun
  const last = row.at(-1) as TextRun
  // Raised and lowered small print (footnote marks) belongs to the line.
  const small = run.size < first.size * 0.85 || last.size < run.size * 0.85
  const drift = Math.min(Math.abs(run.across - first.across), Math.abs(run.across - last.across))
  return drift <= sizeOf(row, run) * (small ? 0.6 : 0.3)
}

const sizeOf = (row: Row, run: TextRun): number => Math.max((row[0] as TextRun).size, run.size)

const endOf = (run: TextRun): number => run.along + run.length

/** Without the space behind it: where lines are stretched the parser makes spaces longer than they are. */
const inkEnd = (row: Row): number =>
  endOf(row.findLast((run) => run.text.trim() !== '') ?? (row[0] as TextRun))

/**
 * Puts rows together that fill each other's holes or touch: some producers draw the links of a
 * page, or its bold words, after everything else. Lines of two cells may touch, too, but are drawn
 * below others of their own.
 */
function rejoined(rows: readonly Row[]): Row[] {
  const byBaseLine = new Map<number, Row[]>()
  const stacked = new Set(
    rows.filter((row, at) => isBelow(rows[at - 1], row) || isBelow(row, rows[at + 1])),
  )
  for (const row of rows) {
    const key = Math.round((row[0] as TextRun).across)
    const same = byBaseLine.get(key) ?? []
    const other = same.findIndex(
      (one) => !(stacked.has(row) && stacked.has(one)) && (fits(row, one) || fits(one, row)),
    )
    if (other < 0) same.push(row)
    else same[other] = merged(row, same[other] as Row)
    byBaseLine.set(key, same)
  }
  const kept = new Set([...byBaseLine.values()].flat())
  return rows.filter((row) => kept.has(row))
}

/** Whether it was drawn right after the line above it, which begins where it does. */
function isBelow(above: Row | undefined, below: Row | undefined): boolean {
  const [first, second] = [above?.[0], below?.[0]]
  if (first === undefined || second === undefined) return false
  const step = second.across - first.across
  const isLevelled = Math.abs(second.along - first.along) <= second.size * 0.1
  return isLevelled && step > 0 && step < second.size * 2
}

/** Both in the longer one, which keeps its turn. */
function merged(a: Row, b: Row): Row {
  const [host, guest] = characters(a) > characters(b) ? [a, b] : [b, a]
  host.push(...guest)
  host.sort((one, other) => one.along - other.along)
  return host
}

const characters = (row: Row): number => row.reduce((sum, run) => sum + run.text.length, 0)

/** Whether the first row stands in a hole of the second or directly before or behind it. */
function fits(row: Row, host: Row): boolean {
  const size = (host[0] as TextRun).size
  const start = (row[0] as TextRun).along
  const end = inkEnd(row)
  // A space may be as wide as the hole it stands in.
  const inked = host.filter((run) => run.text.trim() !== '')
  const after = inked.findIndex((run) => run.along >= end - size * OVERLAP)
  const next = inked[after]
  const last = inked[after < 0 ? inked.length - 1 : after - 1]
  const room = last === undefined ? Number.POSITIVE_INFINITY : start - endOf(last)
  const gap = next === undefined ? Number.POSITIVE_INFINITY : next.along - end
  if (room < -size * OVERLAP) return false
  return Math.min(room, gap) <= size * NEAR
}
