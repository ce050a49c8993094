import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingLines } from '../../../shared/proof/find-lines'

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
    ['over three pages', ['AMBERships', 'leftthe', 'harbour'], ['AMBERshipslefttheharbour'], []],
    ['said twice', ['AMBERoneAMBERone'], ['AMBERone', 'AMBERone'], []],
    [
      'where the first place only begins alike',
      ['AMBERthewholetruthAMBERthewholefleet'],
      ['AMBERthewholefleet'],
      [],
    ],
  ])('%s', (_, pages, lines, missing) => {
    expect(missingLines(pages, lines)).toEqual(missing)
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
  ])('%s', (_, pages, lines, missing) => {
    expect(missingLines(pages, lines)).toEqual(missing)
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
      expect(missingLines(pages, lines)).toEqual([])
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
      expect(missingLines([printed.join('')], lines)).toEqual([index])
    }),
  )
})
