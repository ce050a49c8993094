import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foundStretches,
  matchingEntries,
  type PaletteEntry,
} from '../../../../renderer/app/commands/palette-entries'

const entry = (group: string, text: string, over: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: `${group} ${text}`,
  group,
  text,
  run: () => {},
  ...over,
})

const entries = [
  entry('Commands', 'Import files'),
  entry('Commands', 'Mark the source'),
  entry('Sources', 'White House statement', { label: 'S6' }),
  entry('Sources', 'Statement of the embassy', { label: 'S7', where: 'Embassy, Ottawa' }),
  entry('Actors', 'People’s Republic of China', { where: 'State' }),
]
const texts = (query: string) => matchingEntries(entries, query).map(({ text }) => text)

describe('the palette', () => {
  it.each([
    ['only commands without a query', '', ['Import files', 'Mark the source']],
    [
      'what begins with the query first',
      'statement',
      ['White House statement', 'Statement of the embassy'],
    ],
    [
      'what holds every word, in label, text or place',
      'ottawa state',
      ['Statement of the embassy'],
    ],
    ['a source by its number', 's6', ['White House statement']],
    [
      'groups in their order',
      'stat',
      ['White House statement', 'Statement of the embassy', 'People’s Republic of China'],
    ],
    ['nothing where nothing fits', 'zebra', []],
  ])('shows %s', (_, query, expected) => {
    expect(texts(query)).toEqual(expected)
  })

  it('shows last what cannot be chosen now', () => {
    const [first] = matchingEntries(
      [
        entry('Commands', 'Brief now', { unavailable: 'choose a clip first' }),
        entry('Commands', 'Go to Briefing'),
      ],
      'brief',
    )
    expect(first?.text).toBe('Go to Briefing')
  })

  it('shows a handful of each group', () => {
    const many = Array.from({ length: 40 }, (_, index) => entry('Clips', `passage ${index}`))
    expect(matchingEntries(many, 'passage')).toHaveLength(8)
  })

  it('marks what was found and loses no character of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        const stretches = foundStretches(text, query)
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
      }),
    )
    expect(foundStretches('Pair with a denial', 'deni').filter(({ found }) => found)).toEqual([
      { text: 'deni', found: true },
    ])
  })
})
