import { memo } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import type { Reliability } from '../../../../shared/model/grading'
import type { Block, SourceText } from '../../../../shared/model/source-text'
import { defanged } from '../../../../shared/text/defang'
import { classNames } from '../../../parts/class-names'
import { Margin } from '../margin/margin'
import { PaintedText } from './painted-text'
import { cellsOf, type Table } from './tables'
import { blockId } from './text-places'
import type { ReaderClip } from '../use-reader-clips'

interface TableRowsProps {
  readonly text: SourceText
  readonly table: Table
  /** The rows that are drawn here: index of the first block, and after the last. */
  readonly from: number
  readonly to: number
  readonly clips: ReadonlyMap<number, readonly ReaderClip[]>
  readonly names: ReadonlyMap<number, readonly Span[]>
  readonly reliability: Reliability | null
  readonly chosenId: string | null
  readonly currentBlock: number | null
}

/** Rows of a table as a table that scrolls on its own, with their clips beside them. */
export const TableRows = memo(function TableRows(props: TableRowsProps) {
  const { text, table, from, to } = props
  const indexes = Array.from({ length: to - from }, (_, index) => from + index)
  const starting = indexes.flatMap((index) =>
    (props.clips.get(index) ?? NONE).filter(({ start }) => start >= startOf(text, index)),
  )
  const isFirst = from === table.first
  const body = isFirst && table.hasHeader ? indexes.slice(1) : indexes
  return (
    <div className="p k-table">
      <div
        className="tb-scroll"
        data-table={table.first}
        tabIndex={0}
        role="region"
        aria-label="Table"
        onScroll={({ currentTarget }) => keepInStep(currentTarget)}
      >
        <table>
          <colgroup>
            <col className="tb-no" />
            {table.columns.map((width, column) => (
              <col key={column} style={{ width: `calc(${width}ch + 20px)` }} />
            ))}
          </colgroup>
          {table.hasHeader && (
            <thead>
              {isFirst ? (
                <Row {...props} index={from} />
              ) : (
                <RepeatedHeader text={text.text} row={text.blocks[table.first] as Block} />
              )}
            </thead>
          )}
          <tbody>
            {body.map((index) => (
              <Row key={index} {...props} index={index} />
            ))}
          </tbody>
        </table>
      </div>
      {starting.length > 0 && (
        <Margin clips={starting} chosenId={props.chosenId} reliability={props.reliability} />
      )}
    </div>
  )
})

const NONE: readonly never[] = []

const startOf = (text: SourceText, index: number): number => text.blocks[index]?.start ?? 0

/** One row. The cells of the first row of a table with a header name the columns. */
function Row(props: TableRowsProps & { readonly index: number }) {
  const { text, table, index, clips, names, chosenId, currentBlock } = props
  const isHead = table.hasHeader && index === table.first
  const Cell = isHead ? 'th' : 'td'
  return (
    <tr id={blockId(index)} className={index === currentBlock ? 'cur' : undefined}>
      <td className={classNames('no', index === currentBlock && 'on')} aria-hidden="true">
        {index + 1}
      </td>
      {cellsOf(text.text, text.blocks[index] as Block).map((cell) => (
        <Cell key={cell.start} className="p-text" dir="auto" scope={isHead ? 'col' : undefined}>
          {cell.start === cell.end ? (
            <span data-start={cell.start} />
          ) : (
            <PaintedText
              text={text}
              span={cell}
              clips={clips.get(index) ?? NONE}
              names={names.get(index) ?? NONE}
              chosenId={chosenId}
            />
          )}
        </Cell>
      ))}
    </tr>
  )
}

/** What the columns are, once more above rows further down: said, but no place in the text. */
const RepeatedHeader = ({ text, row }: { readonly text: string; readonly row: Span }) => (
  <tr className="again">
    <td className="no" />
    {cellsOf(text, row).map((cell) => (
      <th key={cell.start} dir="auto" scope="col">
        {defanged(text.slice(cell.start, cell.end))}
      </th>
    ))}
  </tr>
)

/** The rows of one table are drawn in several parts; they scroll as one. */
function keepInStep(moved: HTMLElement): void {
  const parts = document.querySelectorAll<HTMLElement>(`[data-table="${moved.dataset['table']}"]`)
  for (const part of parts) {
    if (part.scrollLeft !== moved.scrollLeft) part.scrollLeft = moved.scrollLeft
  }
}
