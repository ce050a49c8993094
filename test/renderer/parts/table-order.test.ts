import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  rowAfterKey,
  sortCommands,
  type Sorting,
  sortRows,
  turned,
} from '../../../renderer/parts/table-order'

interface Row {
  readonly name: string
  readonly size: number | null
}

const columns = [
  { id: 'name', sortValue: ({ name }: Row) => name },
  { id: 'size', sortValue: ({ size }: Row) => size },
  { id: 'sign' },
]
const rows: readonly Row[] = [
  { name: 'S10', size: null },
  { name: 's9', size: 20 },
  { name: 'S1', size: 3 },
]
const names = (column: string, order: 'ascending' | 'descending') =>
  sortRows(rows, columns, { column, order }).map(({ name }) => name)

describe('the order of a table', () => {
  it.each([
    ['numbers within words as numbers', 'name', 'ascending', ['S1', 's9', 'S10']],
    ['the other way round', 'name', 'descending', ['S10', 's9', 'S1']],
    ['rows without a value last', 'size', 'ascending', ['S1', 's9', 'S10']],
    ['and last as well the other way round', 'size', 'descending', ['s9', 'S1', 'S10']],
    ['as given where a column does not sort', 'sign', 'ascending', ['S10', 's9', 'S1']],
  ] as const)('has %s', (_, column, order, expected) => {
    expect(names(column, order)).toEqual(expected)
  })

  it('is set by commands too, a short heading in full, where a column sorts', () => {
    const headed = [
      { id: 'name', heading: 'Name', sortValue: ({ name }: Row) => name },
      { id: 'size', heading: 'kB', spoken: 'Size', sortValue: ({ size }: Row) => size },
      { id: 'sign', heading: 'Sign' },
    ]
    const asked: Sorting[] = []
    const byName: Sorting = { column: 'name', order: 'ascending' }
    const commands = sortCommands(headed, byName, (sorting) => asked.push(sorting))
    expect(commands.map(({ label }) => label)).toEqual([
      'Sort the list by name',
      'Sort the list by size',
    ])
    for (const { run } of commands) run()
    expect(asked).toEqual([
      { column: 'name', order: 'descending' },
      { column: 'size', order: 'ascending' },
    ])
  })

  it('begins ascending on a new column and turns on the same one', () => {
    const first = turned({ column: 'size', order: 'descending' }, 'name')
    expect(first).toEqual({ column: 'name', order: 'ascending' })
    expect(turned(first, 'name').order).toBe('descending')
    expect(turned(turned(first, 'name'), 'name').order).toBe('ascending')
  })
})

describe('a key in a table', () => {
  it.each([
    ['ArrowDown', 0, 5, 1],
    ['ArrowDown', 4, 5, 4],
    ['ArrowDown', -1, 5, 0],
    ['ArrowUp', 0, 5, 0],
    ['ArrowUp', -1, 5, 4],
    ['PageDown', 3, 100, 18],
    ['PageUp', 3, 100, 0],
    ['Home', 3, 5, 0],
    ['End', 1, 5, 4],
    ['a', 1, 5, null],
    ['ArrowDown', -1, 0, null],
  ] as const)('%s from %i of %i rows leads to %s', (key, place, count, expected) => {
    expect(rowAfterKey(key, place, count)).toBe(expected)
  })

  it('never leads out of the table', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -1, max: 49 }),
        (key, count, at) => {
          const next = rowAfterKey(key, Math.min(at, count - 1), count) as number
          expect(next).toBeGreaterThanOrEqual(0)
          expect(next).toBeLessThan(count)
        },
      ),
    )
  })
})
