import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextPieces } from '../../../shared/extract/plain-text'

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

describe('the blocks of a plain text', () => {
  it('joins lines that were wrapped to a width', () => {
    const wrapped =
      'The operators kept their access to the mail server of the ministry for\n' +
      'eleven weeks, although the owners had changed every password that the\n' +
      'administrators knew of.\n\nA second paragraph.'
    expect(plainTextPieces(wrapped).map((piece) => piece.text)).toEqual([
      words(wrapped.split('\n\n')[0] ?? '').join(' '),
      'A second paragraph.',
    ])
  })

  it('leaves lines apart that were ended on purpose', () => {
    const list = '10.0.0.1\n10.0.0.2\nexample.org\n'
    expect(plainTextPieces(list).map((piece) => piece.text)).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      'example.org',
    ])
  })

  it('tells headings and list items by their look', () => {
    const kinds = plainTextPieces(
      'Key findings\n\n- one thing\n- another\n\n1. first\n\nA whole sentence.',
    ).map(({ kind, text }) => [kind, text])
    expect(kinds).toEqual([
      ['heading', 'Key findings'],
      ['list-item', '- one thing'],
      ['list-item', '- another'],
      ['list-item', '1. first'],
      ['paragraph', 'A whole sentence.'],
    ])
  })

  it('keeps every word in its order, whatever the line ends', () => {
    const text = fc
      .array(
        fc.tuple(
          fc.stringMatching(/^[\p{L}\p{N}.,-]{1,12}$/u),
          fc.constantFrom(' ', '\n', '\r\n', '\n\n', '\t'),
        ),
      )
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, (given) => {
        const found = plainTextPieces(given).map((piece) => piece.text)
        expect(words(found.join('\n'))).toEqual(words(given))
        expect(found.some((line) => line.includes('\n'))).toBe(false)
      }),
    )
  })
})
