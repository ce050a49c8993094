import type { Piece, PlacedSpan } from '../assemble'
import { accentsJoined } from './drawn-accents'
import { hyphensJoined, joint, vocabulary, wordsCutUnseen } from './hyphenation'
import { linesOf } from './lines'
import { type BodyStyle, bodyStyle, LIST_MARK, paragraphsOf, runsOn } from './paragraphs'
import type { Line, PageRuns, TextRun } from './positioned'
import { inReadingOrder } from './reading-order'
import { runningLines } from './running-lines'
import { readsLeftwards, turnedOver } from './writing-direction'

export interface Layout {
  readonly pieces: readonly Piece[]
  /** Largest line of the first page, where it stands out from the body text. */
  readonly title: string | null
  /** Running lines that were left out, in words. */
  readonly dropped: readonly string[]
}

/** Turns the drawn runs of all pages into blocks in reading order. */
export function layOut(pages: readonly PageRuns[]): Layout {
  const drawn = withJoinedGlyphs(pages.map((page) => ({ ...page, lines: pageLines(page) })))
  const { running, found } = runningLines(
    drawn.map((page) => ({ height: page.height, lines: page.lines.flat() })),
  )
  const kept = drawn.map((page) =>
    page.lines.map((lines) => lines.filter((line) => !running.has(line))),
  )
  const all = kept.flat(2)
  const body = bodyStyle(all)
  const words = vocabulary(all.map((line) => line.text))
  const paragraphs = joinAcrossBreaks(
    kept.map((frames) => frames.flatMap(inReadingOrder).map(paragraphsOf)),
  )
  const cut = wordsCutUnseen(paragraphs.map((lines) => lines.map(({ text }) => text)))
  const joined = (before: string, after: string) => joint(before, after, words, cut)
  const sizes = headingSizes(all, body)
  const pieces = paragraphs.flatMap((lines) => pieceOf(lines, body, sizes, joined))
  return { ...withTitle(pieces), dropped: found }
}

type HowJoined = (before: string, after: string) => ReturnType<typeof joint>

interface DrawnPage extends PageRuns {
  readonly lines: readonly Line[][]
}

function withJoinedGlyphs(pages: readonly DrawnPage[]): readonly DrawnPage[] {
  const texts = pages.flatMap(({ lines }) => lines.flat().map(({ text }) => text))
  const [accents, hyphens] = [accentsJoined(texts), hyphensJoined(texts)]
  const joined = (text: string): string => hyphens(accents(text))
  const withJoined = (line: Line): Line => ({
    ...line,
    text: joined(line.text),
    cells: line.cells.map(joined),
  })
  return pages.map((page) => ({ ...page, lines: page.lines.map((lines) => lines.map(withJoined)) }))
}

/** Lines of a page by reading direction, the direction of most text first. */
function pageLines(page: PageRuns): Line[][] {
  const byAngle = new Map<number, TextRun[]>()
  for (const run of page.runs) {
    const same = byAngle.get(run.angle)
    if (same) same.push(run)
    else byAngle.set(run.angle, [run])
  }
  return [...byAngle.values()]
    .toSorted((a, b) => characters(b) - characters(a))
    .map((runs) => {
      const leftwards = readsLeftwards(runs)
      return linesOf(leftwards ? turnedOver(runs) : runs, page.number, leftwards)
    })
}

const characters = (runs: PageRuns['runs']): number =>
  runs.reduce((sum, run) => sum + run.text.trim().length, 0)

/** Pages → chunks → paragraphs; a paragraph cut by the end of a column or page is made whole. */
function joinAcrossBreaks(pages: readonly (readonly Line[][][])[]): Line[][] {
  const whole: Line[][] = []
  let pageStart = 0
  for (const chunks of pages) {
    const previousPage = pageStart
    pageStart = whole.length
    for (const chunk of chunks) {
      const [first, ...rest] = chunk
      // Notes at the foot stand between the two halves, so look back over them.
      const cut = whole.findLast(
        (lines, index) => index >= previousPage && first !== undefined && sameSize(lines, first),
      )
      if (first && cut && runsOn(cut, first)) cut.push(...first)
      else if (first) whole.push([...first])
      whole.push(...rest)
    }
  }
  return whole
}

const sameSize = (a: readonly Line[], b: readonly Line[]): boolean =>
  Math.abs((a.at(-1)?.size ?? 0) - (b[0]?.size ?? 0)) < 0.5

/** Sizes clearly above the body's, largest first: the ranks of headings. */
function headingSizes(lines: readonly Line[], body: BodyStyle): number[] {
  const sizes = new Set(
    lines.map((line) => roundSize(line.size)).filter((size) => size >= body.size * 1.12),
  )
  return [...sizes].toSorted((a, b) => b - a)
}

const roundSize = (size: number): number => Math.round(size * 2) / 2

function pieceOf(
  lines: readonly Line[],
  body: BodyStyle,
  sizes: readonly number[],
  joined: HowJoined,
): Piece[] {
  const first = lines[0]
  if (!first) return []
  if (lines.every(({ isRow }) => isRow)) return lines.map(rowOf)
  const { text, placed } = flow(lines, joined)
  const rank = sizes.indexOf(roundSize(first.size))
  const heading = text.length <= 200 && (rank >= 0 || standsOut(lines, text, body))
  if (heading)
    return [{ kind: 'heading', level: rank < 0 ? sizes.length + 1 : rank + 1, text, placed }]
  if (LIST_MARK.test(text)) return [{ kind: 'list-item', level: 1, text, placed }]
  return [{ kind: 'paragraph', text, placed }]
}

/** A short line in another font than the body's, as bold section heads are. */
const standsOut = (lines: readonly Line[], text: string, body: BodyStyle): boolean =>
  lines.length <= 2 &&
  text.length <= 90 &&
  lines.every((line) => line.font !== body.font && line.size >= body.size * 0.95) &&
  /^[\p{Lu}\p{N}]/u.test(text) &&
  !/[.,;:]$/.test(text) &&
  // Listings and formulas are set in a font of their own, too.
  (text.match(/[\p{L} ]/gu)?.length ?? 0) > text.length * 0.8

function rowOf(line: Line): Piece {
  const text = line.cells.join('\t')
  return { kind: 'table', text, placed: [spanOf(line, 0, text.length)] }
}

/** Lines as one text, with the place of each. */
function flow(lines: readonly Line[], joined: HowJoined): { text: string; placed: PlacedSpan[] } {
  let text = ''
  const placed: PlacedSpan[] = []
  for (const line of lines) {
    const how = text === '' ? 'keep' : joined(text, line.text)
    if (how === 'drop') {
      text = text.slice(0, -1)
      const last = placed.at(-1)
      if (last) last.end = text.length
    }
    if (how === 'space') text += ' '
    placed.push(spanOf(line, text.length, text.length + line.text.length))
    text += line.text
  }
  return { text, placed }
}

const spanOf = (line: Line, start: number, end: number): PlacedSpan => ({
  start,
  end,
  page: line.page,
  ...line.box,
})

/** The largest heading of the first page is the document's title. */
function withTitle(pieces: readonly Piece[]): Pick<Layout, 'pieces' | 'title'> {
  const onFirstPage = pieces.filter(
    (piece) => piece.placed?.[0]?.page === 1 && piece.kind === 'heading',
  )
  const top = onFirstPage.toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9))[0]
  if (!top || top.text.length < 4) return { pieces, title: null }
  const { level: _, ...rest } = top
  return {
    pieces: pieces.map((piece) => (piece === top ? { ...rest, kind: 'title' } : piece)),
    title: top.text,
  }
}
