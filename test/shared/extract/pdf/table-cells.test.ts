import { describe, expect, it } from 'vitest'
import { type Extent, tableCells } from '../../../../shared/extract/pdf/table-cells'

const cell = (left: number, top: number, height = 30): Extent => ({
  left,
  right: left + 90,
  top,
  bottom: top + height,
})
const numbersOf = (extents: readonly Extent[]) => {
  const cells = tableCells(extents)
  return extents.map((_, index) => cells.get(index) ?? null)
}

describe('cells of a table that was drawn row by row', () => {
  it('are those of rows that begin level, one below the other', () => {
    const prose = { left: 0, right: 300, top: 0, bottom: 80 }
    const rows = [100, 150, 200].flatMap((top) => [cell(0, top), cell(100, top), cell(200, top)])
    const found = numbersOf([prose, ...rows, { ...prose, top: 250, bottom: 300 }])
    expect(new Set(found.slice(1, -1)).size).toBe(1)
    expect(found.slice(1, -1)).not.toContain(null)
    expect([found[0], found.at(-1)]).toEqual([null, null])
  })

  it('may leave cells empty', () => {
    const rows = [cell(0, 0), cell(100, 0), cell(200, 0), cell(0, 50), cell(200, 50)]
    expect(numbersOf(rows)).not.toContain(null)
  })

  it.each([
    ['columns of prose', [cell(0, 0, 300), cell(0, 320, 100), cell(100, 0, 200), cell(100, 220)]],
    ['pairs that are not level below', [cell(0, 0), cell(100, 0), cell(0, 60), cell(100, 75)]],
    ['pairs that stand elsewhere below', [cell(0, 0), cell(100, 0), cell(40, 60), cell(160, 60)]],
    [
      'a row that reaches into the next',
      [cell(0, 0), cell(100, 0, 90), cell(0, 60), cell(100, 60)],
    ],
    ['one row', [cell(0, 0), cell(100, 0), cell(0, 60)]],
  ])('are not %s', (_, extents) => {
    expect(new Set(numbersOf(extents))).toEqual(new Set([null]))
  })
})
