import { describe, expect, it } from 'vitest'
import { cellsOf, tablesOf } from '../../../../../renderer/screens/reader/text/tables'
import { sourceText } from '../../../../shared/clip/source-text'

/** A text in which each line that holds a tab is a row of a table. */
function text(...lines: readonly string[]) {
  const read = sourceText(lines)
  return {
    ...read,
    blocks: read.blocks.map((block, index) => ({
      ...block,
      kind: lines[index]?.includes('\t') ? ('table' as const) : block.kind,
    })),
  }
}

describe('tables of a text', () => {
  it('are its neighbouring rows, each found under every one of them', () => {
    const tables = tablesOf(text('a\tb', 'c\td', 'Words.', 'e\tf'))
    expect([...tables].map(([row, { first, end }]) => [row, first, end])).toEqual([
      [0, 0, 2],
      [1, 0, 2],
      [3, 3, 4],
    ])
  })

  it('have columns as wide as their widest cell, within bounds; ideographs take twice the room', () => {
    const [table] = tablesOf(text(`1\t外交部发言人\t${'x'.repeat(99)}`, '22\t\ty')).values()
    expect(table?.columns).toEqual([5, 13, 36])
  })

  it.each([
    [true, 'words over rows', ['Name\tServers', 'North\t250', 'South\t400']],
    [true, 'words over words', ['Name\tState', 'North\topen', 'South\tclosed']],
    [false, 'a number in the first row', ['Name\t2021', 'North\t250', 'South\t400']],
    [false, 'an empty cell in the first row', ['Name\t', 'North\t250', 'South\t400']],
    [false, 'one word twice', ['yes\tyes', 'no\tyes', 'no\tno']],
    [false, 'two rows only', ['Name\tServers', 'North\t250']],
    [false, 'longer rows below', ['Name\tServers', 'North\t250\t1', 'South\t400\t2']],
  ])('header %s: %s', (hasHeader, _case, rows) => {
    expect(tablesOf(text(...rows)).get(0)?.hasHeader).toBe(hasHeader)
  })

  it('the fields of a mail, before its title, have no header', () => {
    const mail = text('From\tJane', 'To\tJohn', 'Date\tMonday', 'The cranes')
    const blocks = mail.blocks.map((block, index) =>
      index === 3 ? { ...block, kind: 'title' as const } : block,
    )
    expect(tablesOf({ text: mail.text, blocks }).get(0)?.hasHeader).toBe(false)
  })

  it('have cells where their words stand', () => {
    const row = 'North\t\t250'
    const cells = cellsOf(`Before.\n${row}`, { start: 8, end: 8 + row.length })
    expect(cells).toEqual([
      { start: 8, end: 13 },
      { start: 14, end: 14 },
      { start: 15, end: 18 },
    ])
  })
})
