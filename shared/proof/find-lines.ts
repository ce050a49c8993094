import type { SoughtLine, SoughtPiece } from './sought-lines'

/** A place in the texts of the pages. */
interface Place {
  readonly page: number
  readonly at: number
}

/** Where something stands: the end is behind its last letter. */
interface Found {
  readonly start: Place
  readonly end: Place
}

type Pieces = readonly SoughtPiece[]

/** So far a page's text may agree by chance with what follows a line that goes on overleaf. */
const CHANCE = 12

/** The beginning of a line by which it is looked for. */
const BEGINNING = 12

/** The least of a cell that stands on a page when it goes on overleaf. */
const CELL_BEGINNING = 3

/**
 * Which lines do not stand on the pages, one after the other. A line may go on at the beginning of
 * the next page: the notes at the foot of the first stand between. The cells of a row stand in any
 * order, since a row that goes on overleaf is painted page by page.
 * @param pages the text of each, `comparable`
 * @returns the places of the missing ones among the lines
 */
export function missingLines(pages: readonly string[], lines: readonly SoughtLine[]): number[] {
  let from: Place = { page: 0, at: 0 }
  return lines.flatMap(({ pieces, rows }, index) => {
    const found = find(pages, pieces, from, 'beginning')
    if (found === null) return [index]
    from = found.end
    for (const row of rows) {
      const cells = row.map((cell) => find(pages, cell, from, 'anywhere'))
      if (cells.includes(null)) return [index]
      from = cells[0]?.start ?? from
    }
    return []
  })
}

/** Where on the next page a line goes on. */
type GoesOn = 'beginning' | 'anywhere'

/** The first place where the pieces stand whole, or `null`. */
function find(
  pages: readonly string[],
  pieces: Pieces,
  from: Place,
  goesOn: GoesOn,
  last = pages.length - 1,
): Found | null {
  const lengths = goesOn === 'anywhere' ? [BEGINNING, CELL_BEGINNING] : [BEGINNING]
  for (const length of lengths) {
    for (let page = from.page; page <= last; page++) {
      const text = pages[page] ?? ''
      for (const at of beginnings(text, pieces, page === from.page ? from.at : 0, length)) {
        const start = { page, at }
        const end = follow(pages, pieces, start, goesOn)
        if (end !== null) return { start, end }
      }
    }
  }
  return null
}

/** Where pieces may begin in a text: where their first letters stand, or as many as the text still has. */
function* beginnings(
  text: string,
  [first]: Pieces,
  start: number,
  length: number,
): Generator<number> {
  if (first === undefined) return
  if (first.anyOrder) {
    for (let at = start; at < text.length; at++) {
      if (first.text.includes(text[at] as string)) yield at
    }
    return
  }
  const beginning = first.text.slice(0, length)
  for (let at = text.indexOf(beginning, start); at >= 0; at = text.indexOf(beginning, at + 1)) {
    yield at
  }
  for (let at = Math.max(start, text.length - length + 1); at < text.length; at++) {
    if (first.text.startsWith(text.slice(at))) yield at
  }
}

function follow(
  pages: readonly string[],
  pieces: Pieces,
  { page, at }: Place,
  goesOn: GoesOn,
): Place | null {
  const [piece, ...others] = pieces
  const text = pages[page]
  if (piece === undefined) return { page, at }
  if (text === undefined) return null
  if (text === '') return overleaf(pages, pieces, page, goesOn)
  const agreeing = piece.anyOrder
    ? agreeingInAnyOrder(piece.text, text, at)
    : agreeingFrom(piece.text, text, at)
  if (agreeing === piece.text.length) {
    const end = follow(pages, others, { page, at: at + agreeing }, goesOn)
    if (end !== null) return end
  }
  for (let cut = agreeing; cut > 0 && cut >= agreeing - CHANCE; cut--) {
    const rest = restOf(piece, text.slice(at, at + cut))
    const end = overleaf(pages, rest === null ? others : [rest, ...others], page, goesOn)
    if (end !== null) return end
  }
  return null
}

const overleaf = (
  pages: readonly string[],
  pieces: Pieces,
  page: number,
  goesOn: GoesOn,
): Place | null => {
  const next = { page: page + 1, at: 0 }
  if (goesOn === 'beginning') return follow(pages, pieces, next, goesOn)
  return find(pages, pieces, next, goesOn, page + 1)?.end ?? null
}

function agreeingFrom(sought: string, text: string, at: number): number {
  let agreeing = 0
  while (agreeing < sought.length && sought[agreeing] === text[at + agreeing]) agreeing++
  return agreeing
}

/** How many letters of a text are among those that are sought, each as often as it is there. */
function agreeingInAnyOrder(sought: string, text: string, at: number): number {
  const left = countsOf(sought)
  let agreeing = 0
  while (agreeing < sought.length) {
    const letter = text[at + agreeing]
    const count = letter === undefined ? 0 : (left.get(letter) ?? 0)
    if (letter === undefined || count === 0) break
    left.set(letter, count - 1)
    agreeing++
  }
  return agreeing
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

/** What is still sought of a piece when a part of it was found; `null` for nothing. */
function restOf({ text, anyOrder }: SoughtPiece, found: string): SoughtPiece | null {
  if (found.length === text.length) return null
  if (!anyOrder) return { text: text.slice(found.length), anyOrder }
  const taken = countsOf(found)
  const rest = Array.from({ length: text.length }, (_, at) => text[at] as string).filter(
    (letter) => {
      const count = taken.get(letter) ?? 0
      if (count > 0) taken.set(letter, count - 1)
      return count === 0
    },
  )
  return { text: rest.join(''), anyOrder }
}
