import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  Fragment,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from './class-names'
import { useCommands } from './commands/registry'
import { rowAfterKey, sortCommands, sortRows, type Sorting, turned } from './table-order'

export interface Column<Row> {
  readonly id: string
  readonly heading: string
  /** The heading in full, where it is a short form. */
  readonly spoken?: string
  /** Pixels, or a share such as `16%`; the column without a width takes what is left. */
  readonly width?: number | `${number}%`
  readonly numeric?: boolean
  readonly className?: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it the column does not sort. Nulls come last. */
  readonly sortValue?: (row: Row) => string | number | null
}

interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen?: (row: Row) => void
  /** What Enter does, as a short word for the key strip: "open in reader". */
  readonly openWord?: string
  /** The key strip names the arrows, not J and K: the focus is in a field of text beside the table. */
  readonly arrows?: boolean
  /** Without it the rows stand as they are given. */
  readonly initialSort?: Sorting
  /** A heading above each run of rows of the same group. */
  readonly groups?: RowGroups<Row>
  readonly rowClassName?: (row: Row) => string | undefined
  /** Row height in pixels; `two` for rows of two lines. */
  readonly two?: boolean
  /** Said beneath the headings while there is no row. */
  readonly none?: string
  /** Takes the focus when it is first shown: the table is what the analyst came for. */
  readonly autoFocus?: boolean
  readonly className?: string
  /** For a screen that sends the focus back to the table. */
  readonly tableRef?: Ref<HTMLTableElement>
}

interface RowGroups<Row> {
  /** Asked for every row there is, so it must be quick. */
  readonly of: (row: Row) => string
  /** "Today, 12 May 2026". */
  readonly heading: (group: string) => string
}

const OVERSCAN = 12
/** No column has this name. */
const AS_GIVEN: Sorting = { column: '', order: 'ascending' }

/**
 * A table of any length: only the rows in sight are in the page. It is one stop of the Tab key;
 * J, K and the arrows move the selection, Enter opens; headings sort, and so do commands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowId, selected, onSelect, onOpen, groups, two = false } = props
  const [sorting, setSorting] = useState(props.initialSort ?? AS_GIVEN)
  const rows = useMemo(() => sortRows(props.rows, columns, sorting), [props.rows, columns, sorting])
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  useImperativeHandle(props.tableRef, () => table.current as HTMLTableElement)
  const base = useId()
  const place = rows.findIndex((row) => rowId(row) === selected)
  const height = useRowHeight(two)
  const groupAt = (index: number) => {
    const row = rows[index]
    if (groups === undefined || row === undefined) return null
    const before = rows[index - 1]
    const group = groups.of(row)
    return before !== undefined && groups.of(before) === group ? null : group
  }
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    // A row that begins a group carries its heading.
    estimateSize: (index) => (groupAt(index) === null ? height : 2 * height),
    overscan: OVERSCAN,
    scrollPaddingStart: 30,
  })
  const { autoFocus = false } = props
  useEffect(() => {
    if (autoFocus) table.current?.focus({ preventScroll: true })
  }, [autoFocus])
  useEffect(() => virtual.measure(), [virtual, height, rows])
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' })
  }, [virtual, place])

  function move(key: string): boolean {
    const next = rowAfterKey(key, place, rows.length)
    const row = next === null ? undefined : rows[next]
    if (row === undefined) return false
    onSelect(rowId(row))
    return true
  }
  const chosen = rows[place]
  useCommands([
    {
      id: 'table.next',
      label: 'Next row',
      group: 'Lists',
      keys: props.arrows ? ['ArrowDown', 'J'] : ['J'],
      strip: 'move',
      run: () => move('ArrowDown'),
    },
    {
      id: 'table.previous',
      label: 'Previous row',
      group: 'Lists',
      keys: props.arrows ? ['ArrowUp', 'K'] : ['K'],
      strip: 'move',
      run: () => move('ArrowUp'),
    },
    ...(onOpen === undefined
      ? []
      : [
          {
            id: 'table.open',
            label: 'Open the chosen row',
            group: 'Lists',
            keys: ['Enter'],
            strip: props.openWord ?? 'open',
            unavailable: chosen === undefined ? 'choose a row first' : undefined,
            run: () => chosen !== undefined && onOpen(chosen),
          },
        ]),
    ...sortCommands(columns, sorting, setSorting),
  ])

  const inSight = virtual.getVirtualItems()
  const before = inSight[0]?.start ?? 0
  const after = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  return (
    <div className="tbl-scroll" ref={scroller} tabIndex={-1}>
      <table
        className={classNames('tbl', two && 'two', props.className)}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={
          place < 0 ? undefined : `${base}${rows[place] && rowId(rows[place])}`
        }
        tabIndex={0}
        data-pane-start=""
        ref={table}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
          if (!(event.target instanceof HTMLTableElement)) return
          if (move(event.key)) event.preventDefault()
        }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadingCell key={column.id} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {inSight.map(({ index }) => {
            const row = rows[index] as Row
            const id = rowId(row)
            const group = groupAt(index)
            return (
              <Fragment key={id}>
                {group !== null && (
                  <tr className="group">
                    <th scope="rowgroup" colSpan={columns.length}>
                      {groups?.heading(group)}
                    </th>
                  </tr>
                )}
                <tr
                  id={`${base}${id}`}
                  className={props.rowClassName?.(row)}
                  aria-rowindex={index + 2}
                  aria-selected={id === selected}
                  onClick={() => onSelect(id)}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      className={classNames(column.numeric && 'num', column.className)}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              </Fragment>
            )
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 && props.none !== undefined && <p className="tbl-none">{props.none}</p>}
    </div>
  )
}

interface HeadingCellProps<Row> {
  readonly column: Column<Row>
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

function HeadingCell<Row>({ column, sorting, onSort }: HeadingCellProps<Row>) {
  const { id, heading, spoken, numeric = false, sortValue } = column
  const className = classNames(numeric && 'num')
  if (sortValue === undefined) return <th className={className}>{heading}</th>
  const order = sorting.column === id ? sorting.order : 'none'
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp
  return (
    <th className={className} aria-sort={order}>
      <button
        type="button"
        tabIndex={-1}
        title={spoken}
        onClick={() => onSort(turned(sorting, id))}
      >
        {heading}
        {order !== 'none' && <Arrow aria-hidden="true" />}
      </button>
    </th>
  )
}

/** Stands for the rows that are out of sight. */
const Spacer = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr className="spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null

/** Height of a row in pixels, from the tokens: it depends on the density. */
function useRowHeight(two: boolean): number {
  const read = () =>
    Number.parseFloat(
      getComputedStyle(document.documentElement).getPropertyValue(two ? '--row-2' : '--row'),
    )
  const [height, setHeight] = useState(read)
  useEffect(() => {
    const observer = new MutationObserver(() => setHeight(read()))
    observer.observe(document.documentElement, { attributeFilter: ['data-density'] })
    return () => observer.disconnect()
  })
  return height || 28
}
