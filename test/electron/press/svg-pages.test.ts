import { expect, test } from 'vitest'
import { svgPages } from '../../../electron/press/svg-pages'

const sheet = (width: number, height: number) =>
  `    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ${height} h ${width} v -${height} Z "/>`
const glyph = (id: string) => `<symbol id="${id}">\n  <path d="${id}"/>\n</symbol>`
const placed = (id: string) => `<use xlink:href="#${id}" x="1" y="0" fill-rule="nonzero"/>`

/** A page of 100 by 200 points, one on its side, and the first again, as the compiler draws them. */
const drawing = [
  '<svg class="typst-doc" viewBox="0 0 200 500" width="200pt">',
  sheet(100, 200),
  `    <g>${placed('gA')}${placed('gB')}</g>`,
  sheet(200, 100),
  `    <g transform="matrix(1 0 0 1 0 200)"><g>${placed('gB')}</g></g>`,
  sheet(100, 200),
  `    <g transform="matrix(1 0 0 1 0 300)"><g>${placed('gA')}${placed('gB')}</g></g>`,
  '    <defs id="glyph">',
  glyph('gA'),
  glyph('gB'),
  '    </defs>',
  '</svg>',
].join('\n')

test('each page is a drawing of its own size with the glyphs it uses', () => {
  const [first, second] = svgPages(drawing, 3)
  expect(first).toMatchObject({ width: 100, height: 200 })
  expect(first?.svg).toContain('viewBox="0 0 100 200"')
  expect(first?.svg).toMatch(/<defs><symbol id="gA">.*<symbol id="gB">.*<\/defs>/)
  expect(second).toMatchObject({ width: 200, height: 100 })
  expect(second?.svg).toContain('gB')
  expect(second?.svg).not.toContain('gA')
})

test('a page is drawn alike wherever it stands', () => {
  const [first, , third] = svgPages(drawing, 3)
  expect(third).toEqual(first)
})

test('a drawing of another form is refused rather than cut wrongly', () =>
  expect(() => svgPages(drawing, 2)).toThrow('pages could not be told apart'))
