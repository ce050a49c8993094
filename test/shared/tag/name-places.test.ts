import { describe, expect, it } from 'vitest'
import { placesOfNames } from '../../../shared/tag/name-places'

describe('places of a name in a text', () => {
  it.each([
    ['whole words', 'APT4 and APT40, APT40.', ['APT40'], ['APT40', 'APT40']],
    ['not within a word', 'Chinatown in China', ['China'], ['China']],
    [
      'the longer of two names',
      'Ministry of State Security',
      ['Ministry of State', 'Ministry of State Security'],
      ['Ministry of State Security'],
    ],
    [
      'the shorter where the longer does not fit',
      'Ministry of Statecraft, Ministry of',
      ['Ministry of Statecrafts', 'Ministry of'],
      ['Ministry of', 'Ministry of'],
    ],
    ['case as it is', 'an apt name: APT', ['APT'], ['APT']],
    ['names with signs', 'by @who, in C++ (C+)', ['@who', 'C++'], ['@who', 'C++']],
    ['names in other scripts', 'said 国家安全部 today', ['国家安全部'], ['国家安全部']],
    ['nothing for no name', 'text', ['', ' '], []],
  ])('%s', (_, text, names, found) => {
    expect(placesOfNames(text, names).map(({ start, end }) => text.slice(start, end))).toEqual(
      found,
    )
  })

  it('stays within the stretch', () => {
    expect(placesOfNames('APT40 APT40 APT40', ['APT40'], 3, 15)).toEqual([{ start: 6, end: 11 }])
  })
})
