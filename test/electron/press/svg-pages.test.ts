import { expect, test } from 'vitest'
import { svgPages } from '../../../electron/press/svg-pages'

const sheet = '    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0"/>'
const glyph = (id: string) => `<symbol id="${id}">\n  <path d="${id}"/>\n</symbol>`
const placed = (id: string) => `<use xlink:href="#${id}" x="1" y="0" fill-rule="nonzero"/>`

/** Two pages of 100 by 200 points, one below the other, as the compiler draws them. */
const drawing = [
  '<svg class="typst-doc" viewBox="0 0 100 400" width="100pt">',
  sheet,
  `    <g>${placed('gA')}${placed('gB')}</g>`,
  sheet,
  `    <g transform="matrix(1 0 0 1 0 200)">${placed('gB')}</g>`,
  '    <defs id="glyph">',
  glyph('gA'),
  glyph('gB'),
  '    </defs>',
  '</svg>',
].join('\n')

test('each page is a drawing of its own with the glyphs it uses', () => {
  const [first, second] = svgPages(drawing, 2)
  expect(first).toContain('viewBox="0 0 100 200"')
  expect(first).toMatch(/<defs><symbol id="gA">.*<symbol id="gB">.*<\/defs>/)
  expect(second).toContain('viewBox="0 200 100 200"')
  expect(second).toContain('gB')
  expect(second).not.toContain('gA')
})

test('a drawing of another form is refused rather than cut wrongly', () =>
  expect(() => svgPages(drawing, 3)).toThrow('pages could not be told apart'))
