import { expect, test } from 'vitest'
import { drawnPages } from '../../../electron/press/drawn-pages'
import { Marks } from '../../../shared/model/set-pages'

const sheet = (width: number, height: number) =>
  `    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ${height} h ${width} v -${height} Z "/>`
const glyph = (id: string, path: string) =>
  `<symbol id="${id}" overflow="visible">\n  <path d="M 0 0${path} "/>\n</symbol>`
const letter = (id: string, x: number, fill = '#5b6570') =>
  `\n<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`
const text = (...letters: readonly string[]) =>
  `<g class="typst-text" transform="matrix(1 0 0 -1 0 38.6)">${letters.join('')}\n</g>`
const group = (matrix: string, ...inside: readonly string[]) =>
  `<g class="typst-group" transform="matrix(${matrix})"><g>${inside.join('')}</g></g>`
const rule =
  '<path class="typst-shape" fill="none" stroke="#dde" stroke-width="0.5" d="M 0 0h 9 "/>'
const link =
  '<a transform="matrix(1 0 0 1 9 9)"><rect width="9" height="9" fill="transparent"/></a>'
const noLetters = '<g class="typst-text" transform="matrix(1 0 0 -1 0 0)"/>'
const png = 'data:image/png;base64,AAAA'
const picture = `<image xlink:href="${png}" width="40" height="30" preserveAspectRatio="none"/>`

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

const onFirst = (...drawn: readonly string[]) => drawnPages(drawing(...drawn), 3).pages[0]?.marks
const grey = { fill: '#5b6570', 'fill-rule': 'nonzero' }
const onLine = [1, 0, 0, -1, 0, 38.6]

test('each page has its own size and its own marks', () => {
  const { pages } = drawnPages(drawing(both, rule), 3)
  expect(pages.map(({ width, height, marks }) => [width, height, marks.length])).toEqual([
    [100, 200, 2],
    [200, 100, 1],
    [100, 200, 2],
  ])
  expect(pages[2]).toEqual(pages[0])
})

test('a run of letters is one mark, and their outlines in hundredths of a point are told once', () => {
  const { pages, glyphs } = drawnPages(drawing(both), 3)
  expect(pages[0]?.marks).toEqual([{ at: onLine, paint: grey, letters: [0, 0, 1, 513] }])
  expect(pages[1]?.marks).toEqual([{ at: onLine, paint: grey, letters: [1, 100] }])
  expect(glyphs).toEqual(['m494 0h-70l-56 165Z', 'm74 0v558q69 0 109-39Z'])
})

test('letters of two colours are two marks', () =>
  expect(onFirst(text(letter('gA', 0), letter('gB', 5, '#000000')))).toEqual([
    { at: onLine, paint: grey, letters: [0, 0] },
    { at: onLine, paint: { ...grey, fill: '#000000' }, letters: [1, 500] },
  ]))

test('a mark stands where the groups that hold it put it', () =>
  expect(onFirst(group('1 0 0 1 85.0394 70', group('2 0 0 2 10 0.123', rule), rule))).toEqual([
    { at: [2, 0, 0, 2, 95.04, 70.12], path: 'M 0 0h 9 ', paint: expect.anything() },
    { at: [1, 0, 0, 1, 85.04, 70], path: 'M 0 0h 9 ', paint: expect.anything() },
  ]))

test('rules and pictures are marks of the form that crosses; links are none', () => {
  const marks = onFirst(rule, link, noLetters, picture)
  expect(marks).toEqual([
    {
      at: [1, 0, 0, 1, 0, 0],
      paint: { fill: 'none', stroke: '#dde', 'stroke-width': '0.5' },
      path: 'M 0 0h 9 ',
    },
    { at: [1, 0, 0, 1, 0, 0], picture: png, width: 40, height: 30 },
  ])
  expect(Marks.parse(marks)).toEqual(marks)
})

test.each([
  ['another number of pages', drawing(both), 2, 'its pages could not be told apart'],
  ['a letter without a glyph', drawing(text(letter('gC', 0))), 3, 'a letter has no glyph'],
  ['letters of another form', drawing(text(picture)), 3, 'its letters have another form'],
  ['what it never had', drawing('<circle r="1"/>'), 3, 'what a <circle> looks like'],
  ['a place of another form', drawing('<g transform="skewX(3)">'), 3, 'turned in an unknown form'],
])('a drawing with %s is refused rather than taken apart wrongly', (_, drawn, pages, why) =>
  expect(() => drawnPages(drawn, pages)).toThrow(why),
)
