import { describe, expect, it } from 'vitest'
import { countWords, sizeWords } from '../../../shared/text/size-words'

describe('a size in words', () => {
  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1024, '1 KB'],
    [1024 * 1024 - 1, '1.0 MB'],
    [2.1 * 1024 * 1024, '2.1 MB'],
    [148 * 1024 * 1024, '148 MB'],
    [412 * 1024 ** 3, '412 GB'],
    [5000 * 1024 ** 4, '5000 TB'],
  ])('%i is %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })
})

describe('a count in words', () => {
  it.each([
    [0, '0 sources'],
    [1, '1 source'],
    [1284, '1,284 sources'],
  ])('%i is %s', (count, words) => {
    expect(countWords(count, 'source')).toBe(words)
  })

  it('has the plural it is given', () => {
    expect(countWords(2, 'entry', 'entries')).toBe('2 entries')
  })
})
