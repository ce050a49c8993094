import { describe, expect, it } from 'vitest'
import { historyFilters, passes } from '../../../../renderer/screens/history/history-filter'
import { tableNames } from '../../../../shared/model/tables'

const touching = (tables: readonly (typeof tableNames)[number][]) => ({
  seq: 2,
  at: '2021-07-20T09:00:00.000Z',
  analyst: 'A. Tremblay',
  command: 'Change',
  objects: [],
  tables,
  chain: '',
  offset: 0,
  length: 0,
})

describe('the filters of the history', () => {
  it.each([
    ['sources', 'sources'],
    ['clips', 'clips'],
    ['aliases', 'actors'],
    ['mentions', 'actors'],
    ['briefings', 'briefings'],
  ] as const)('list a change of %s under %s and nowhere else', (table, filter) => {
    const listed = historyFilters.filter(({ id }) => passes(touching([table]), id))
    expect(listed.map(({ id }) => id)).toEqual([filter])
  })

  it('hide nothing when none is chosen', () => {
    for (const table of tableNames) expect(passes(touching([table]), 'all')).toBe(true)
  })
})
