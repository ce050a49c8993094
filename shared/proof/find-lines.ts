import { comparableNamed } from './character-names'
import { type Sought, type SoughtPiece, type SoughtRows, soughtLine } from './sought-lines'

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

/**
 * So far a page's text may agree by chance with what follows a line that goes on overleaf; in any
 * order, by any number of letters.
 */
const CHANCE = 12

/** The beginning of a line by which it is looked for. */
const BEGINNING = 12

/** The least of a cell that stands on a page when it goes on overleaf. */
const PARTED = 3

/**
 * Which lines do not stand on the pages, one after the other. A line may go on at the beginning of
 * the next page: the notes at the foot of the first stand between. The cells of a row stand in any
 * order, since a row that goes on overleaf is painted page by page.
 * @param pages the text of each, `comparable`
 * @returns the places of the missing ones among the lines
 */
export function missingLines(pages: readonly string[], lines: readonly Sought[]): number[] {
  const printed = comparableNamed(pages)
  let from: Place = { page: 0, at: 0 }
  return lines.flatMap((line, index) => {
    const { over, pieces, rows } = soughtLine(line, printed)
    const above = lastRow(pages, over, from)
    const found = find(pages, pieces, above ?? from)
    if (found === null) return [index]
    const last = lastRow(pages, rows, found.end)
    from = last ?? found.end
    return above === null || last === null ? [index] : []
  })
}

/** Where the last row begins when all stand one behind the other; `null` when they do not. */
function lastRow(pages: readonly string[], rows: SoughtRows, from: Place): Place | null {
  let at = from
  for (const row of rows) {
    const cells = row.map((cell) => findCell(pages, cell, at))
    if (cells.includes(null)) return null
    at = cells[0] ?? at
  }
  return at
}

/**
 * The first place where the pieces stand whole, or `null`. On a page a place where they end comes
 * before one from which they go on: the next page may begin with what a marking lacks by chance.
 */
function find(pages: readonly string[], pieces: Pieces, from: Place): Found | null {
  for (let page = from.page; page < pages.length; page++) {
    let goingOn: Found | null = null
    for (const at of beginnings(pages[page] ?? '', pieces, page === from.page ? from.at : 0)) {
      const start = { page, at }
      const end = follow(pages, pieces, start)
      if (end === null) continue
      if (end.page === page) return { start, end }
      goingOn ??= { start, end }
    }
    if (goingOn !== null) return goingOn
  }
  return null
}

/** Where pieces may begin in a text: where their first letters stand, or as many as the text still has. */
function* beginnings(text: string, [first]: Pieces, start: number): Generator<number> {
  if (first === undefined) return
  if (first.anyOrder) {
    for (let at = start; at < text.length; at++) {
      if (first.text.includes(text[at] as string)) yield at
    }
    return
  }
  const beginning = first.text.slice(0, BEGINNING)
  for (let at = text.indexOf(beginning, start); at >= 0; at = text.indexOf(beginning, at + 1)) {
    yield at
  }
  for (let at = Math.max(start, text.length - BEGINNING + 1); at < text.length; at++) {
    if (first.text.startsWith(text.slice(at))) yield at
  }
}

function follow(pages: readonly string[], pieces: Pieces, { page, at }: Place): Place | null {
  const [piece, ...others] = pieces
  const text = pages[page]
  if (piece === undefined) return { page, at }
  if (text === undefined) return null
  const overleaf = { page: page + 1, at: 0 }
  if (text === '') return follow(pages, pieces, overleaf)
  const agreeing = agreeingWith(piece, text, at)
  if (agreeing === piece.text.length) {
    const end = follow(pages, others, { page, at: at + agreeing })
    if (end !== null) return end
  }
  // In any order a page agrees with much by chance: such a piece goes on overleaf once.
  else if (piece.goesOn === true) return null
  const least = piece.anyOrder ? 1 : agreeing - CHANCE
  for (let cut = agreeing; cut > 0 && cut >= least; cut--) {
    const rest = restOf(piece, text.slice(at, at + cut))
    const end = follow(pages, rest === null ? others : [rest, ...others], overleaf)
    if (end !== null) return end
  }
  return null
}

/** Where a cell begins; a row that goes on overleaf parts its cells there. */
function findCell(pages: readonly string[], cell: Pieces, from: Place): Place | null {
  const whole = cell.map(({ text }) => text).join('')
  const anyOrder = cell.some((piece) => piece.anyOrder)
  for (let page = from.page; page < pages.length; page++) {
    const text = pages[page] ?? ''
    for (const at of beginnings(text, cell, page === from.page ? from.at : 0)) {
      if (standsAt(text, cell, at)) return { page, at }
    }
    const next = pages[page + 1] ?? ''
    for (const at of beginnings(text, [{ text: whole.slice(0, PARTED), anyOrder: false }], 0)) {
      const agreeing = agreeingFrom(whole, text, at)
      if (next.includes(whole.slice(agreeing)) && agreeing < whole.length) return { page, at }
    }
    if (anyOrder && restOf({ text: whole, anyOrder }, text + next) === null) return { page, at: 0 }
  }
  return null
}

function standsAt(text: string, pieces: Pieces, start: number): boolean {
  let at = start
  return pieces.every((piece) => {
    const agreeing = agreeingWith(piece, text, at)
    at += agreeing
    return agreeing === piece.text.length
  })
}

const agreeingWith = (piece: SoughtPiece, text: string, at: number): number =>
  piece.anyOrder
    ? agreeingInAnyOrder(piece.text, text.slice(at, at + piece.text.length))
    : agreeingFrom(piece.text, text, at)

function agreeingFrom(sought: string, text: string, at: number): number {
  let agreeing = 0
  while (agreeing < sought.length && sought[agreeing] === text[at + agreeing]) agreeing++
  return agreeing
}

/** How many of a text's first letters are among those that are sought, each as often as it is there. */
function agreeingInAnyOrder(sought: string, text: string): number {
  const left = countsOf(sought)
  let agreeing = 0
  for (; agreeing < text.length; agreeing++) {
    const letter = text[agreeing] as string
    const count = left.get(letter) ?? 0
    if (count === 0) break
    left.set(letter, count - 1)
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
  if (!anyOrder)
    return found.length === text.length ? null : { text: text.slice(found.length), anyOrder }
  const taken = countsOf(found)
  let rest = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    const count = taken.get(letter) ?? 0
    if (count === 0) rest += letter
    else taken.set(letter, count - 1)
  }
  return rest === '' ? null : { text: rest, anyOrder, goesOn: true }
}
