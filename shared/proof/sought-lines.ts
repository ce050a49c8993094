/** A part of what is looked for on a page. */
export interface SoughtPiece {
  readonly text: string
  /**
   * A page is painted from the left, whichever way its words run: what runs from the right stands
   * there with the same letters, and in which order depends on where its lines end (UAX 9).
   */
  readonly anyOrder: boolean
  /** It is what a page left over of one. */
  readonly goesOn?: true
}

/** What is looked for on the pages: a line, and the rows of cells that stand over and under it. */
export interface SoughtLine {
  readonly over: SoughtRows
  readonly pieces: readonly SoughtPiece[]
  readonly rows: SoughtRows
}

/** The cells of each row, each in its pieces. */
export type SoughtRows = readonly (readonly (readonly SoughtPiece[])[])[]

/** A marked passage as it is to be looked for. */
export interface Sought {
  readonly portion: string
  readonly words: string
  /** Cells of a table. */
  readonly rows?: readonly (readonly string[])[] | undefined
  /** What stands over the words, one behind the other. */
  readonly over?: readonly string[] | undefined
}

/** @param printed words as they are compared with the pages */
export function soughtLine(
  { portion, words, rows = [], over = [] }: Sought,
  printed: (words: string) => string,
): SoughtLine {
  const soughtRow = (row: readonly string[]) =>
    row.map((cell) => piecesOf(printed(cell))).filter((cell) => cell.length > 0)
  // A paragraph that begins with a letter from the right runs from there as a whole.
  const beginning = printed(portion)
  const body = printed(words)
  const pieces = STARTS_RIGHT.test(body)
    ? [
        { text: beginning, anyOrder: false },
        { text: body, anyOrder: true },
      ]
    : piecesOf(beginning + body)
  return {
    over: over.map((text) => soughtRow([text])),
    pieces: pieces.filter(({ text }) => text !== ''),
    rows: rows.map(soughtRow),
  }
}

const RIGHT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc'
const STARTS_RIGHT = new RegExp(`^[^\\p{L}]*[${RIGHT}]`, 'u')
/**
 * From one letter that runs from the left to the next, with one between that does not. The letter in
 * a citation, `[3, p. 2]`, ends nothing: a link is set by itself, and what stands behind it follows
 * the letters before it.
 */
const FROM_RIGHT = new RegExp(
  `(?:(?![${RIGHT}])\\P{L})*[${RIGHT}](?:[${RIGHT}]|\\P{L}|(?<=[,;])p\\.(?=\\d))*`,
  'gu',
)

function piecesOf(text: string): SoughtPiece[] {
  const pieces: SoughtPiece[] = []
  let at = 0
  for (const { index, 0: found } of text.matchAll(FROM_RIGHT)) {
    if (index > at) pieces.push({ text: text.slice(at, index), anyOrder: false })
    pieces.push({ text: found, anyOrder: true })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), anyOrder: false })
  return pieces
}
