import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { PieceList } from './office-pieces'
import { columnOf, type NumberStyles, numberText } from './xlsx-cells'
import type { XmlHandler } from './xml-scanner'

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly numbers: NumberStyles
  readonly list: PieceList
  /** Called for each formula; its last value is the cell's text. */
  onFormula(): void
  /** Called for each gap between cells that was narrowed. */
  onGap(): void
}

interface Cell {
  readonly type: string
  readonly style: number
  text: string
}

/** Gaps wider than this are shown as this many empty cells: no table for people has them. */
const WIDEST_GAP = 64

/** Reads the rows of a worksheet as they come (ECMA-376-1, 18.3); empty rows are left out. */
export function sheetRows(context: SheetContext): XmlHandler {
  let row = ''
  /** How many cells the row has, empty ones before a cell included. */
  let width = 0
  let cell: Cell | null = null
  let reading = false
  let phonetic = false

  const closeCell = (at: number | null): void => {
    if (cell === null) return
    const text = cellText(cell, context)
    cell = null
    if (text === '') return
    const gap = Math.max(0, (at ?? width) - width)
    if (gap > WIDEST_GAP) context.onGap()
    const tabs = '\t'.repeat(Math.min(gap, WIDEST_GAP) + (width > 0 ? 1 : 0))
    row += tabs + text
    context.list.reserve(tabs.length + text.length)
    width += gap + 1
  }

  let column: number | null = null
  return {
    open({ name, attribute }) {
      if (name === 'x:row') {
        row = ''
        width = 0
      } else if (name === 'x:c') {
        column = columnOf(attribute('r'))
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '' }
      } else if (name === 'x:f') context.onFormula()
      else if (name === 'x:rPh') phonetic = true
      else if (name === 'x:v' || name === 'x:t') reading = !phonetic
    },
    close(name) {
      reading = false
      if (name === 'x:c') closeCell(column)
      else if (name === 'x:rPh') phonetic = false
      else if (name === 'x:row') context.list.push({ kind: 'table', text: row })
    },
    text(text) {
      if (!reading || cell === null) return
      context.list.reserve(text.length)
      cell.text += text
    },
  }
}

function cellText(cell: Cell, { strings, numbers }: SheetContext): string {
  const { type, text } = cell
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') {
    return numberText(text, numbers.formats[cell.style] ?? 'plain', numbers.from1904)
  }
  return foldWhitespace(text)
}
