import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayBefore,
  emptyFilter,
  filtered,
  type HistoryFilter,
  objectKinds,
  touches,
} from '../../../../renderer/screens/history/history-filter'
import { tableNames } from '../../../../shared/model/tables'
import { drawHistoryRow } from '../../../builders/history-row'

const today = '2026-05-12'
const rows = [
  drawHistoryRow({ seq: 6, act: 'verify', tables: [], command: 'Verify 5 entries: all hold' }),
  drawHistoryRow({ seq: 5, analyst: 'J. Okafor', tables: ['clips'], command: 'Grade clip c14 3' }),
  drawHistoryRow({ seq: 4, act: 'view', tables: [], command: 'View source S3: statement' }),
  drawHistoryRow({ seq: 3, day: '2026-05-10', tables: ['aliases'], command: 'Add name APT40' }),
  drawHistoryRow({ seq: 2, day: '2026-05-09', command: 'Import source S3: statement' }),
]
const seqs = (over: Partial<HistoryFilter>, about: ReadonlySet<number> | null = null) =>
  filtered(rows, { ...emptyFilter, ...over }, about, today).map(({ seq }) => seq)

describe('the filter of the history', () => {
  it.each<[string, Partial<HistoryFilter>, number[]]>([
    ['lets everything pass when it is empty', {}, [6, 5, 4, 3, 2]],
    ['knows a source that was looked at', { object: 'sources' }, [4, 2]],
    ['knows what belongs to an actor', { object: 'actors' }, [3]],
    ['finds changes', { kind: 'changes' }, [5, 3, 2]],
    ['finds one kind of act', { kind: 'verify' }, [6]],
    ['finds a person', { analyst: 'J. Okafor' }, [5]],
    ['finds what was done today', { days: 1 }, [6, 5, 4]],
    ['counts today among the last days', { days: 3 }, [6, 5, 4, 3]],
    ['finds words in any order and case', { words: '  s3 SOURCE ' }, [4, 2]],
    ['finds a number', { words: '3' }, [5, 4, 3, 2]],
    ['narrows with all it has', { object: 'sources', kind: 'changes', words: 'import' }, [2]],
  ])('%s', (_what, over, found) => expect(seqs(over)).toEqual(found))

  it('keeps to the entries on one object', () => {
    expect(seqs({}, new Set([2, 4]))).toEqual([4, 2])
    expect(seqs({ kind: 'changes' }, new Set([2, 4]))).toEqual([2])
  })

  it.each([
    ['sources', 'sources'],
    ['texts', 'sources'],
    ['clips', 'clips'],
    ['aliases', 'actors'],
    ['mentions', 'actors'],
    ['briefings', 'briefings'],
  ] as const)('lists a change of %s under %s and nowhere else', (table, object) => {
    const row = drawHistoryRow({ tables: [table] })
    expect(objectKinds.filter(({ id }) => touches(row, id)).map(({ id }) => id)).toEqual([object])
    expect(tableNames).toContain(table)
  })
})

describe('the day before', () => {
  it.each([
    ['2026-05-12', 0, '2026-05-12'],
    ['2026-05-01', 1, '2026-04-30'],
    ['2024-03-01', 1, '2024-02-29'],
    ['2026-01-01', 2, '2025-12-30'],
  ])('%s less %i is %s', (day, days, before) => expect(dayBefore(day, days)).toBe(before))

  it('can be reached in any number of steps', () => {
    fc.assert(
      fc.property(fc.nat({ max: 800 }), fc.nat({ max: 800 }), (a, b) => {
        expect(dayBefore(dayBefore(today, a), b)).toBe(dayBefore(today, a + b))
      }),
    )
  })
})
