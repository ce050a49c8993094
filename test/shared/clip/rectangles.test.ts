import { expect, it } from 'vitest'
import { offsetAtPoint, rectanglesOf } from '../../../shared/clip/rectangles'
import { sourceText } from './source-text'

const line = { y: 100, height: 12, page: 1 }
const text = {
  ...sourceText(['four words stand here', 'and here']),
  boxes: [
    { ...line, start: 0, end: 10, x: 50, width: 100 },
    { ...line, start: 11, end: 21, x: 160, width: 100 },
    { ...line, start: 22, end: 30, x: 50, width: 80, page: 2 },
  ],
}

it('covers each piece of text that the passage touches, cut in proportion', () => {
  expect(rectanglesOf(text, { start: 5, end: 16 })).toEqual([
    { ...line, x: 100, width: 50 },
    { ...line, x: 160, width: 50 },
  ])
})

it('goes on over the page', () => {
  expect(rectanglesOf(text, { start: 17, end: 30 }).map(({ page }) => page)).toEqual([1, 2])
})

it('is empty where no piece of text stands', () => {
  expect(rectanglesOf(text, { start: 10, end: 11 })).toEqual([])
})

const arabic = {
  ...sourceText(['نفت الوزارة']),
  boxes: [{ ...line, start: 0, end: 11, x: 50, width: 110 }],
}

it('is cut from the right where the text runs from there', () => {
  expect(rectanglesOf(arabic, { start: 0, end: 3 })).toEqual([{ ...line, x: 130, width: 30 }])
})

it.each([
  ['from the left', text, 105, 5],
  ['at its end', text, 150, 9],
  ['from the right', arabic, 155, 0],
  ['beside all text', text, 300, null],
] as const)('a point leads to the text there: %s', (_where, of, x, offset) => {
  expect(offsetAtPoint(of, 1, x, 106)).toBe(offset)
})
