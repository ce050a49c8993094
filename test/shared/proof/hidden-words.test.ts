import { describe, expect, test } from 'vitest'
import type { DrawnPage, DrawnWord } from '../../../shared/model/pdf-reading'
import { hiddenWords } from '../../../shared/proof/hidden-words'

type Mark = DrawnPage['marks'][number]

const word = (given: Partial<DrawnWord> = {}): Mark => ({
  kind: 'word',
  text: 'harbour',
  box: [100, 100, 140, 107],
  size: 10,
  colour: '#14181d',
  opacity: 1,
  painted: true,
  unclipped: 1,
  ...given,
})
const fill = (given: Partial<Extract<Mark, { kind: 'fill' }>> = {}): Mark => ({
  kind: 'fill',
  box: [90, 90, 200, 120],
  colour: '#000000',
  opacity: 1,
  ...given,
})
const why = (...marks: Mark[]) => hiddenWords({ width: 595, height: 842, marks })[0]?.why ?? null

test.each<[string, string | null, ...Mark[]]>([
  ['a word on paper', null, word()],
  ['light words on a black plate', null, fill(), word({ colour: '#ffc000' })],
  ['the dots of the contents', null, word({ colour: '#b4bbc4' })],
  ['a word on a grey field', null, fill({ colour: '#dde1e5' }), word()],
  ['a rule under a word', null, word(), fill({ box: [90, 107, 200, 108] })],
  ['a box beside a word', null, word(), fill({ box: [145, 90, 200, 120] })],
  ['a box that a later one covers', null, fill(), fill({ colour: '#ffffff' }), word()],
  ['a word over a faint box', null, fill({ opacity: 0.1 }), word()],
  ['white on paper', 'has the colour of what lies behind it', word({ colour: '#ffffff' })],
  ['nearly white on paper', 'has the colour of what lies behind it', word({ colour: '#e8e8e8' })],
  ['black on black', 'has the colour of what lies behind it', fill(), word()],
  ['under a box', 'lies under a box', word(), fill()],
  ['under a white box', 'lies under a box', word(), fill({ colour: '#ffffff' })],
  ['under a box over its end', 'lies under a box', word(), fill({ box: [130, 90, 200, 120] })],
  ['under a picture', 'lies under a box', word(), fill({ colour: null })],
  ['on a picture', 'lies on a picture', fill({ colour: null }), word()],
  ['off the page', 'lies outside the page', word({ box: [-60, 100, -20, 107] })],
  ['half off the page', 'lies outside the page', word({ box: [575, 100, 615, 107] })],
  ['cut off', 'is cut off', word({ unclipped: 0.3 })],
  ['set not to be drawn', 'is set not to be drawn', word({ painted: false })],
  ['transparent', 'is transparent', word({ opacity: 0.2 })],
  ['of 2 pt', 'is 2.0 pt high', word({ size: 2 })],
  ['without width', 'lies outside the page', word({ box: [100, 100, 100, 107] })],
])('%s', (_, expected, ...marks) => {
  expect(why(...marks)).toBe(expected)
})

describe('of several words', () => {
  test('the hidden one is named', () => {
    const marks = [word({ text: 'ships' }), word({ text: 'quietly', colour: '#fefefe' })]
    expect(hiddenWords({ width: 595, height: 842, marks }).map((found) => found.word)).toEqual([
      'quietly',
    ])
  })
})
