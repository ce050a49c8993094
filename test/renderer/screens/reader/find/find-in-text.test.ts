import { describe, expect, it } from 'vitest'
import { findInText, MOST_PLACES } from '../../../../../renderer/screens/reader/find/find-in-text'

describe('find in document', () => {
  const find = (text: string, typed: string) =>
    findInText(text, typed).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['any case', 'APT40 and apt40', 'Apt40', ['APT40', 'apt40']],
    ['over a line break', 'state\nsecurity', 'state security', ['state\nsecurity']],
    ['signs as they are', 'cost (a) [b] $1.0', '(a) [b] $1.0', ['(a) [b] $1.0']],
    ['nothing typed', 'text', '  ', []],
    ['letters whose other case is longer', 'İstanbul ISTANBUL', 'stanbul', ['stanbul', 'STANBUL']],
  ])('%s', (_, text, typed, found) => {
    expect(find(text, typed)).toEqual(found)
  })

  it('stops at a number of places nobody steps through', () => {
    expect(find('a '.repeat(5000), 'a')).toHaveLength(MOST_PLACES)
  })
})
