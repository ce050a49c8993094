import { expect, test } from 'vitest'
import { svgPages } from '../../../electron/press/svg-pages'

const sheet = (width: number, height: number) =>
  `    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ${height} h ${width} v -${height} Z "/>`
const glyph = (id: string, path: string) =>
  `<symbol id="${id}" overflow="visible">\n  <path d="M 0 0${path} "/>\n</symbol>`
const letter = (id: string, x: number, fill = '#5b6570') =>
  `\n<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`
const text = (...letters: readonly string[]) =>
  `<g class="typst-text" transform="matrix(1 0 0 -1 0 38.6)">${letters.join('')}\n</g>`
const link = '<a transform="matrix(1 0 0 1 9 9)"><rect width="9" height="9" fill="none"/></a>'

const both = text(letter('gA', 0), letter('gB', 5.128))

/** A page of 100 by 200 points, one on its side, and the first again, as the compiler draws them. */
const drawing = (...onFirst: readonly string[]) =>
  [
    '<svg class="typst-doc" viewBox="0 0 200 500" width="200pt">',
    sheet(100, 200),
    `    <g>${onFirst.join('')}</g>`,
    sheet(200, 100),
    `    <g transform="matrix(1 0 0 1 0 200)"><g>${text(letter('gB', 1))}</g></g>`,
    sheet(100, 200),
    `    <g transform="matrix(1 0 0 1 0 300)"><g>${onFirst.join('')}</g></g>`,
    '    <defs id="glyph">',
    glyph('gA', 'm 4.9440002 0 h -0.704 l -0.5600002 1.6480001 Z'),
    glyph('gB', 'm 0.74 0 v 5.5840006 q 0.68800056 1e-7 1.0879999 -0.38800013 Z'),
    glyph('gSpace', ''),
    '    </defs>',
    '</svg>',
  ].join('\n')

const shapesOn = (svg = '') => Array.from(svg.matchAll(/<path [^>]*>/g), ([shape]) => shape)

test('each page is a drawing of its own size', () => {
  const [first, second] = svgPages(drawing(both), 3)
  expect(first).toMatchObject({ width: 100, height: 200 })
  expect(first?.svg).toContain('viewBox="0 0 100 200"')
  expect(second).toMatchObject({ width: 200, height: 100 })
  expect(shapesOn(second?.svg)).toHaveLength(1)
})

test('letters of a run are one shape in hundredths of a point', () => {
  const [first] = svgPages(drawing(both, link), 3)
  expect(shapesOn(first?.svg)).toEqual([
    '<path transform="scale(0.01)" fill="#5b6570" fill-rule="nonzero" d="M0 0m494 0h-70l-56 165ZM513 0m74 0v558q69 0 109-39Z"/>',
  ])
  expect(first?.svg).not.toMatch(/<use|<a |<symbol|\n/)
})

test('letters of two colours are two shapes', () => {
  const [first] = svgPages(drawing(text(letter('gA', 0), letter('gB', 5, '#000000'))), 3)
  expect(shapesOn(first?.svg).map((shape) => /fill="(#\w+)"/.exec(shape)?.[1])).toEqual([
    '#5b6570',
    '#000000',
  ])
})

test('a page is drawn alike wherever it stands', () => {
  const [first, , third] = svgPages(drawing(both), 3)
  expect(third).toEqual(first)
})

test.each([
  ['another number of pages', drawing(both), 2, 'its pages could not be told apart'],
  ['a letter without a glyph', drawing(text(letter('gC', 0))), 3, 'a letter has no glyph'],
  [
    'letters of another form',
    drawing(text('<image href="data:,"/>')),
    3,
    'its letters have another form',
  ],
])('a drawing with %s is refused rather than cut wrongly', (_, drawn, pages, why) =>
  expect(() => svgPages(drawn, pages)).toThrow(why),
)
