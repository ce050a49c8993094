import { describe, expect, it } from 'vitest'
import type { Line } from '../../../../shared/extract/pdf/positioned'
import { runningLines } from '../../../../shared/extract/pdf/running-lines'

const line = (page: number, y: number, text: string): Line => ({
  text,
  cells: [text],
  lastCell: Number.NaN,
  isRow: false,
  even: false,
  start: 72,
  end: 200,
  across: y + 8,
  size: 10,
  font: 'f',
  column: 0,
  page,
  box: { x: 72, y, width: 128, height: 10 },
})

/** Pages of 792 points, each with a line in the middle and what is given for its number. */
const pages = (numbers: readonly number[], at: (page: number) => Line[]) =>
  numbers.map((page) => ({ height: 792, lines: [...at(page), line(page, 400, `Body ${page}`)] }))

const dropped = (given: ReturnType<typeof pages>): string[] =>
  [...runningLines(given).running].map(({ text }) => text)

describe('lines that run through the pages', () => {
  it('are heads, feet and page numbers that return at one height', () => {
    const given = pages([1, 2, 3], (page) => [
      line(page, 30, 'TLP:CLEAR'),
      line(page, 760, `${page}`),
    ])
    expect(dropped(given)).toEqual(['TLP:CLEAR', 'TLP:CLEAR', 'TLP:CLEAR', '1', '2', '3'])
    expect(runningLines(given).found).toEqual([
      'running line on 3 pages: “TLP:CLEAR”',
      'page numbers on 3 pages',
    ])
  })

  it.each([
    ['stand in the middle of the page', pages([1, 2, 3], (page) => [line(page, 300, 'Again')])],
    [
      'stand on too few pages',
      pages([1, 2, 3], (page) => (page < 3 ? [line(page, 30, 'Head')] : [])),
    ],
    [
      'stand at another height each time',
      pages([1, 2, 3], (page) => [line(page, 10 + page * 20, 'Head')]),
    ],
    [
      'are heads of chapters far apart',
      pages([1, 2, 3, 4, 5, 6, 7, 8, 9], (page) =>
        page % 4 === 1 ? [line(page, 60, `CHAPTER ${page}`)] : [],
      ),
    ],
    [
      'are all that the pages hold',
      [1, 2, 3].map((page) => ({ height: 792, lines: [line(page, 30, `Potato ${page}`)] })),
    ],
  ])('are none that %s', (_, given) => {
    expect(dropped(given)).toEqual([])
  })
})
