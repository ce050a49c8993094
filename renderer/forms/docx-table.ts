import { BorderStyle, Table, TableCell, TableRow, WidthType } from 'docx'
import type { FormBlock } from '../../shared/briefing/forms/form-block'
import { paragraph, words } from './docx-paragraph'

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'DDE1E5' }
const thick = { style: BorderStyle.SINGLE, size: 8, color: '14181D' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table of so many rows stands on one page. */
const MOST_KEPT = 12

/**
 * @param measure width of a page's text, in twentieths of a point
 * @param captioned whether its caption stands beneath it, which it must not be parted from
 */
export function docxTable(
  { header, rows }: FormBlock & { kind: 'table' },
  measure: number,
  captioned: boolean,
): Table {
  const widths = columnWidths([header, ...rows], measure)
  const cells = (style: string, row: readonly string[]) =>
    row.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] as number, type: WidthType.DXA },
          children: [paragraph(style, [words(cell)])],
        }),
    )
  const isKept = (at: number) =>
    at === rows.length - 1
      ? captioned
      : rows.length <= MOST_KEPT || (captioned && at >= rows.length - 2)
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: thin,
    },
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells('TableHead', header) }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: cells(isKept(at) ? 'TableTextKept' : 'TableText', row),
          }),
      ),
    ],
  })
}

/** Columns share the width by their longest words, as on the printed page: none is much the longest. */
function columnWidths(rows: readonly (readonly string[])[], measure: number): number[] {
  const weights = (rows[0] ?? []).map((_, column) =>
    Math.min(48, Math.max(6, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((measure * weight) / whole))
}
