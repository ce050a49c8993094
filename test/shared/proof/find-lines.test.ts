import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableUnnamed } from '../../../shared/proof/character-names'
import { comparable } from '../../../shared/proof/comparable'
import { missingLines } from '../../../shared/proof/find-lines'
import type { Sought } from '../../../shared/proof/sought-lines'

const missing = (pages: readonly string[], lines: readonly string[]): number[] =>
  missingLines(
    pages,
    lines.map((words) => ({ portion: '', words })),
  )

describe('lines are found in their order', () => {
  test.each<[string, string[], string[], number[]]>([
    ['on one page', ['AMBERoneGREENtwo'], ['AMBERone', 'GREENtwo'], []],
    ['with its beginning alone on the page', ['xAMBE', 'Rone'], ['AMBERone'], []],
    ['between other words', ['1AMBERone2GREENtwoSources'], ['AMBERone', 'GREENtwo'], []],
    ['on later pages', ['nothing', 'AMBERone', 'GREENtwo'], ['AMBERone', 'GREENtwo'], []],
    ['over a page', ['xAMBERon', 'eandGREENtwo'], ['AMBERone', 'GREENtwo'], []],
    [
      'over a page that has a note at its foot',
      ['AMBERshipsleft1Asonetellsit', 'theharbour'],
      ['AMBERshipslefttheharbour'],
      [],
    ],
    [
      'where the note begins like what follows',
      ['AMBERshipsleftthemoon', 'theharbour'],
      ['AMBERshipslefttheharbour'],
      [],
    ],
    [
      'where a page begins with what a marking in the title lacks',
      ['MarkingAMBERandmoreAMBER1AMBERtwo', '1'],
      ['AMBER1', 'AMBERtwo'],
      [],
    ],
    ['over three pages', ['AMBERships', 'leftthe', 'harbour'], ['AMBERshipslefttheharbour'], []],
    ['said twice', ['AMBERoneAMBERone'], ['AMBERone', 'AMBERone'], []],
    [
      'where the first place only begins alike',
      ['AMBERthewholetruthAMBERthewholefleet'],
      ['AMBERthewholefleet'],
      [],
    ],
  ])('%s', (_, pages, lines, expected) => {
    expect(missing(pages, lines)).toEqual(expected)
  })
})

describe('what does not stand there is named', () => {
  test.each<[string, string[], string[], number[]]>([
    ['another word', ['AMBERtwo'], ['AMBERone'], [0]],
    ['no marking', ['oneGREENtwo'], ['AMBERone', 'GREENtwo'], [0]],
    ['only one of two alike', ['AMBERone'], ['AMBERone', 'AMBERone'], [1]],
    ['in another order', ['GREENtwoAMBERone'], ['AMBERone', 'GREENtwo'], [1]],
    ['cut off at the end of the document', ['AMBERon'], ['AMBERone'], [0]],
    ['continued somewhere within the next page', ['AMBERon', 'xe'], ['AMBERone'], [0]],
    ['no pages', [], ['AMBERone'], [0]],
  ])('%s', (_, pages, lines, expected) => {
    expect(missing(pages, lines)).toEqual(expected)
  })
})

/** Words that no line begins with by chance, each line under its own number. */
const someLines = fc.array(fc.stringMatching(/^[a-m]{4,40}$/), { minLength: 1, maxLength: 12 })

test('whatever is printed one after the other is found, wherever pages end', () => {
  fc.assert(
    fc.property(someLines, fc.array(fc.nat(), { maxLength: 6 }), (words, cuts) => {
      const lines = words.map((word, at) => `AMBER${at}#${word}`)
      const whole = lines.join('')
      const places = [
        0,
        ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b),
        whole.length,
      ]
      const pages = places.slice(1).map((end, at) => whole.slice(places[at], end))
      expect(missing(pages, lines)).toEqual([])
    }),
  )
})

test('a line of which one letter is another is missing, and no other', () => {
  fc.assert(
    fc.property(someLines, fc.nat(), fc.nat(), (words, which, where) => {
      const lines = words.map((word, at) => `AMBER${at}#${word}`)
      const index = which % lines.length
      const printed = lines.map((line, at) => {
        if (at !== index) return line
        const place = where % line.length
        return `${line.slice(0, place)}Z${line.slice(place + 1)}`
      })
      expect(missing([printed.join('')], lines)).toEqual([index])
    }),
  )
})

test.each([
  ['as it is', '\u2039U+0E32\u203a'],
  ['with a chance to break in it', '\u2039U+0E3\u200b2\u203a'],
  ['with its brackets drawn from the right', '\u203aU+0E32\u2039'],
])('what the press prints for a character without a form is read as it: %s', (_, printed) => {
  expect(comparableUnnamed(`ships ${printed} left`)).toBe(comparable('ships \u0e32 left'))
})

/** What is looked for, as a page has it: Latin capitals run from the left, Hebrew from the right. */
describe('words that run from the right are found with the same letters', () => {
  test.each<[string, string[], Sought[], number[]]>([
    [
      'in the order of the page',
      ['AMBERone\u05db\u05d0two'],
      [{ portion: 'AMBER', words: 'one \u05d0\u05db two' }],
      [],
    ],
    [
      'over the end of a line',
      ['AMBERone\u05d1\u05d0\u05d3\u05d2'],
      [{ portion: 'AMBER', words: 'one \u05d0\u05d1 \u05d2\u05d3' }],
      [],
    ],
    [
      'over a page',
      ['AMBERone\u05d1\u05d0', '\u05d3\u05d2two'],
      [{ portion: 'AMBER', words: 'one \u05d0\u05d1 \u05d2\u05d3 two' }],
      [],
    ],
    [
      'with numbers behind a citation',
      ['AMBERone\u05d0[3,p.2[4[,4two'],
      [{ portion: 'AMBER', words: 'one \u05d0 [3, p. 2] 4, [4 two' }],
      [],
    ],
    [
      'over a page whose notes have as many letters of it again',
      [`AMBER\u05d0${'n'.repeat(33)}`, `${'n'.repeat(20)}14two`],
      [{ portion: 'AMBER', words: `\u05d0 ${'n'.repeat(33)} 14 two` }],
      [],
    ],
    [
      'with a number among them',
      ['AMBER14\u05d0two'],
      [{ portion: 'AMBER', words: '\u05d0 14 two' }],
      [],
    ],
    [
      'in a paragraph that begins with them',
      ['AMBERtwo\u05d0'],
      [{ portion: 'AMBER', words: '\u05d0 two' }],
      [],
    ],
    [
      'but not with another letter',
      ['AMBERone\u05db\u05d1two'],
      [{ portion: 'AMBER', words: 'one \u05d0\u05db two' }],
      [0],
    ],
    [
      'but not with one letter less',
      ['AMBERone\u05dbtwo'],
      [{ portion: 'AMBER', words: 'one \u05d0\u05db two' }],
      [0],
    ],
  ])('%s', (_, pages, lines, expected) => {
    expect(missingLines(pages, lines)).toEqual(expected)
  })
})

describe('a table is found row by row', () => {
  const table = {
    portion: 'AMBER',
    words: 'Table 1.',
    rows: [
      ['name', 'year'],
      ['ships', '2021'],
      ['left', ''],
    ],
  }
  test.each<[string, string[], number[]]>([
    ['on one page', ['AMBERTable1.nameyearships2021left'], []],
    ['with its header repeated overleaf', ['AMBERTable1.nameyearships2021', 'nameyearleft'], []],
    ['with a row that goes on overleaf', ['AMBERTable1.nameyearshi20', 'nameyearps21left'], []],
    ['but not without a cell', ['AMBERTable1.nameyearships2021'], [0]],
    ['but not with another cell', ['AMBERTable1.nameyearships2012left'], [0]],
    ['but not with a row before its caption', ['leftAMBERTable1.nameyearships2021'], [0]],
  ])('%s', (_, pages, expected) => {
    expect(missingLines(pages, [table])).toEqual(expected)
  })

  test.each<[string, string[], number[]]>([
    ['goes on', ['AMBERTable1.shipsle\u2039U+0E30', '2\u2039ft21'], []],
    ['does not go on', ['AMBERTable1.shipsle\u2039U+0E30', '3\u2039ft21'], [0]],
  ])('where the name of a character %s overleaf', (_, pages, expected) => {
    const named = {
      portion: 'AMBER',
      words: 'Table 1.',
      rows: [
        ['ships', ''],
        ['le\u0e32ft', '021'],
      ],
    }
    expect(missingLines(pages, [named])).toEqual(expected)
  })
})

describe('a timeline is found over its caption', () => {
  const timeline = {
    portion: 'AMBER',
    words: 'Figure 1.',
    over: ['2018 [3] court', 'March 2021 [2] report'],
  }
  test.each<[string, string[], number[]]>([
    ['on one page', ['2018[3]courtMarch2021[2]reportAMBERFigure1.'], []],
    ['with names of its axis between', ['Jan2018[3]courtMarch2021[2]reportAMBERFigure1.'], []],
    ['over a page', ['2018[3]courtMar', 'ch2021[2]reportAMBERFigure1.'], []],
    ['but not with another date', ['2018[3]courtMarch2020[2]reportAMBERFigure1.'], [0]],
    ['but not without a source', ['2018[3]courtMarch2021[2]AMBERFigure1.'], [0]],
    ['but not under its caption', ['AMBERFigure1.2018[3]courtMarch2021[2]report'], [0]],
  ])('%s', (_, pages, expected) => {
    expect(missingLines(pages.map(comparable), [timeline])).toEqual(expected)
  })
})
