import type { Command } from './commands/command'

/** What a table is sorted by. */
export interface Sorting {
  readonly column: string
  readonly order: 'ascending' | 'descending'
}

interface SortableColumn<Row> {
  readonly id: string
  readonly sortValue?: (row: Row) => string | number | null
}

/** Numbers within words count as numbers: S9 comes before S10. */
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows in the order asked for; rows without a value come last in either order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  { column, order }: Sorting,
): readonly Row[] {
  const valueOf = columns.find(({ id }) => id === column)?.sortValue
  if (valueOf === undefined) return rows
  const sign = order === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null)
      if (typeof a.value === 'number' && typeof b.value === 'number')
        return sign * (a.value - b.value)
      return sign * words.compare(String(a.value), String(b.value))
    })
    .map(({ row }) => row)
}

/** The sorting after a press on a heading: ascending first, then the other way round. */
export const turned = (sorting: Sorting, column: string): Sorting => ({
  column,
  order: sorting.column === column && sorting.order === 'ascending' ? 'descending' : 'ascending',
})

interface HeadedColumn<Row> extends SortableColumn<Row> {
  readonly heading: string
  readonly spoken?: string
}

/** What a press on each heading does, as commands: the headings are no stops of the Tab key. */
export const sortCommands = <Row>(
  columns: readonly HeadedColumn<Row>[],
  sorting: Sorting,
  onSort: (sorting: Sorting) => void,
): readonly Command[] =>
  columns
    .filter(({ sortValue }) => sortValue !== undefined)
    .map(({ id, heading, spoken = heading }) => ({
      id: `table.sort.${id}`,
      label: `Sort the list by ${spoken.toLowerCase()}`,
      group: 'Lists',
      keys: [],
      run: () => onSort(turned(sorting, id)),
    }))

/** Rows that Page Up and Page Down go by. */
const PAGE = 15

/**
 * The row a key leads to, or `null` when the key does not move or there are no rows.
 * @param place the row chosen now; −1 when there is none
 */
export function rowAfterKey(key: string, place: number, rows: number): number | null {
  if (rows === 0) return null
  const last = rows - 1
  const within = (row: number) => Math.min(last, Math.max(0, row))
  switch (key) {
    case 'ArrowDown':
      return within(place + 1)
    case 'ArrowUp':
      return within(place < 0 ? last : place - 1)
    case 'PageDown':
      return within(place + PAGE)
    case 'PageUp':
      return within(place - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
