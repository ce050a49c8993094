import type { Line } from './positioned'
import { median } from './positioned'
import type { Chunk } from './reading-order'

/** What is usual in the document: the measure for everything unusual. */
export interface BodyStyle {
  readonly size: number
  readonly font: string
}

/** Size and font that most characters have. */
export function bodyStyle(lines: readonly Line[]): BodyStyle {
  return {
    size: mostCommon(lines, (line) => Math.round(line.size * 2) / 2) ?? 10,
    font: mostCommon(lines, (line) => line.font) ?? '',
  }
}

function mostCommon<T>(lines: readonly Line[], of: (line: Line) => T): T | null {
  const weights = new Map<T, number>()
  for (const line of lines) weights.set(of(line), (weights.get(of(line)) ?? 0) + line.text.length)
  const best = [...weights].toSorted((a, b) => b[1] - a[1])[0]
  return best ? best[0] : null
}

export const LIST_MARK =
  /^(?:[•‣◦·▪■●○–—*§]|\uf0b7|\uf0a7|o(?= )|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\[\d{1,3}\])\s+\S/u
const SENTENCE_END = /[.!?:;…。！？：；؟۔]["'”’)\]]*\d{0,3}$/u

/** Lines above and below that show how wide the column is here. */
const NEIGHBOURS = 4

/** Lines that end where the column ends do so within this, in points. */
const FLUSH = 1.5

interface Measure {
  /** Where the lines round about end at most. */
  readonly right: number
  readonly width: number
  /** Usual distance between base lines. */
  readonly leading: number
}

/** Parts the lines of one chunk into paragraphs, rows and headings, each a run of lines. */
export function paragraphsOf(chunk: Chunk): Line[][] {
  const leading = leadingOf(chunk)
  const paragraphs: Line[][] = []
  for (const [index, drawn] of chunk.entries()) {
    const last = paragraphs.at(-1)
    const near = chunk.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)
    const isRow =
      !isStretched(drawn, near) &&
      (drawn.isRow || isPair(drawn, chunk[index - 1]) || isPair(drawn, chunk[index + 1]))
    const line = { ...drawn, isRow }
    const right = Math.max(...near.map((one) => one.end))
    const width = right - Math.min(...near.map((one) => one.start))
    if (last && continues(last, line, { right, width, leading })) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/**
 * Whether a line was stretched to fill its column, by the width of each space, and is no row: prose
 * round about fills the column too.
 */
const isStretched = (line: Line, near: readonly Line[]): boolean =>
  line.even &&
  near.some(
    ({ cells, start, end }) =>
      cells.length === 1 && start < line.start + FLUSH && Math.abs(end - line.end) < FLUSH,
  )

/** Two lines of two cells each whose second cells begin at one place are rows, too. */
const isPair = (line: Line, other: Line | undefined): boolean =>
  line.cells.length === 2 &&
  other?.cells.length === 2 &&
  Math.abs(line.lastCell - other.lastCell) <= FLUSH &&
  !LIST_MARK.test(line.text) &&
  !LIST_MARK.test(other.text)

/** From the lower third: a chunk of many short paragraphs has more wide steps than narrow ones. */
function leadingOf(chunk: Chunk): number {
  const steps = chunk.slice(1).map((line, index) => line.across - (chunk[index]?.across ?? 0))
  const size = median(
    chunk.map((line) => line.size),
    10,
  )
  const low = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.35)]
  return Math.max(size, low ?? size * 1.3)
}

function continues(paragraph: readonly Line[], line: Line, measure: Measure): boolean {
  const last = paragraph.at(-1) as Line
  const first = paragraph[0] as Line
  if (line.isRow || last.isRow) return false
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false
  if (line.across - last.across > Math.max(measure.leading * 1.35, line.size * 1.45)) return false
  const ended = SENTENCE_END.test(last.text)
  const short = last.end < measure.right - measure.width * 0.18
  if (LIST_MARK.test(line.text) && (ended || short || LIST_MARK.test(first.text))) return false
  if (
    short &&
    !ended &&
    line.font !== last.font &&
    paragraph.every((one) => one.font === last.font)
  )
    return false
  const indented = line.start > last.start + line.size * 0.8
  if (indented && ended && !LIST_MARK.test(first.text)) return false
  return !breaksOnPurpose(last, line, measure.right)
}

/** A line was ended on purpose when the next word would have fitted behind it. */
function breaksOnPurpose(last: Line, line: Line, right: number): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return false
  const word = line.text.split(' ', 1)[0] ?? ''
  const letter = (line.end - line.start) / Math.max(1, line.text.length)
  const slack = /^\p{Ll}/u.test(word) ? 5 : 1.5
  return right - last.end > (word.length + 1) * letter + line.size * slack
}

/** Whether a paragraph that a column or page end cut goes on in the other. */
export function runsOn(last: readonly Line[], next: readonly Line[]): boolean {
  const end = last.at(-1)
  const start = next[0]
  if (!end || !start || Math.abs(end.size - start.size) > end.size * 0.08) return false
  if (SENTENCE_END.test(end.text) || LIST_MARK.test(start.text)) return false
  if (/^[\p{Ll}(“"]/u.test(start.text)) return end.text.length > 20
  // Most scripts know no small letters; there a paragraph goes on whose last line is full.
  const right = Math.max(...last.map((line) => line.end))
  return /^\p{Lo}/u.test(start.text) && last.length > 1 && end.end > right - end.size * 2
}
