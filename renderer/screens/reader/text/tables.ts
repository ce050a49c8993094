import type { Span } from '../../../../shared/clip/graphemes'
import type { Block, SourceText } from '../../../../shared/model/source-text'

/** A table of a text: neighbouring rows, each a block whose cells are parted by tabs. */
export interface Table {
  /** Index of the first block. */
  readonly first: number
  /** Index after the last block. */
  readonly end: number
  /** Width of each column, in digits of its type size. */
  readonly columns: readonly number[]
  /** Whether the first row says what the columns are. */
  readonly hasHeader: boolean
}

const NARROWEST = 5
const WIDEST = 36
/** Letters that take the room of two: Hangul, kana, ideographs and full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g
/** Rows that are looked at for the width of a column. */
const MEASURED = 500

/** The cells of a row: where each stands in the text. An empty cell is an empty span. */
export function cellsOf(text: string, row: Span): Span[] {
  const cells: Span[] = []
  let start = row.start
  for (const words of text.slice(row.start, row.end).split('\t')) {
    cells.push({ start, end: start + words.length })
    start += words.length + 1
  }
  return cells
}

/** The tables of a text, each under the indexes of all its rows. */
export function tablesOf({
  text,
  blocks,
}: Pick<SourceText, 'text' | 'blocks'>): Map<number, Table> {
  const tables = new Map<number, Table>()
  for (let first = 0; first < blocks.length; first += 1) {
    if (blocks[first]?.kind !== 'table') continue
    let end = first
    while (blocks[end]?.kind === 'table') end += 1
    const table = tableOf(text, blocks, first, end)
    for (let row = first; row < end; row += 1) tables.set(row, table)
    first = end
  }
  return tables
}

function tableOf(text: string, blocks: readonly Block[], first: number, end: number): Table {
  const rows = blocks
    .slice(first, Math.min(end, first + MEASURED))
    .map((row) => text.slice(row.start, row.end).split('\t'))
  const count = rows.reduce((most, cells) => Math.max(most, cells.length), 1)
  const columns = Array.from({ length: count }, (_, column) => {
    const widest = rows.reduce((most, cells) => Math.max(most, widthOf(cells[column] ?? '')), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 1))
  })
  // The fields of a mail stand before its title: their first row is a field like the others.
  const isMailHeader = blocks[end]?.kind === 'title'
  return { first, end, columns, hasHeader: !isMailHeader && isHeader(rows) }
}

const widthOf = (words: string): number => words.length + (words.match(WIDE)?.length ?? 0)

/**
 * A first row names the columns when it has a word of its own for each, none of them a number, and
 * at least two rows follow that are no longer.
 */
function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...others] = rows
  if (others.length < 2 || head.length < 2 || new Set(head).size < head.length) return false
  const isName = (cell: string) =>
    cell.trim() !== '' && cell.length <= 60 && !/^[\s\d.,:%€$£+()/-]+$/.test(cell)
  return head.every(isName) && others.every((row) => row.length <= head.length)
}
