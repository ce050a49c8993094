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

  it('joins lines of Chinese and Japanese without a space', () => {
    const lines = [
      '国家安全部の関係者が一月にメールサーバーに侵入したと、外務省は',
      '月曜日に発表した。証拠はまだ公開されていないが、来週にも報告書',
      'が出る。',
    ]
    expect(plainTextPieces(lines.join('\n')).map(({ text }) => text)).toEqual([lines.join('')])
  })

  it('joins a word that a line end split, as the rest of the text has it', () => {
    const wrapped =
      'The operators kept their access to the server of the ministry for in-\n' +
      'telligence about the pre-war years, which the intelligence of the pre-\n' +
      'war years had been about.'
    const [text] = plainTextPieces(wrapped).map((piece) => piece.text)
    expect(text).toContain('for intelligence about')
    expect(text).toContain('of the pre-war years had')
  })

  it('leaves apart what is one word a line, and the entries of a list of hashes', () => {
    const hash = (sign: string): string => sign.repeat(64)
    const hashes = [hash('a'), hash('b'), hash('c')]
    expect(plainTextPieces(hashes.join('\n')).map(({ text }) => text)).toEqual(hashes)
    const sums = ['aa.exe', 'bbb.dll', 'c.bin'].map((name, at) => `${hash(`${at}`)} ${name}`)
    expect(plainTextPieces(sums.join('\n')).map(({ text }) => text)).toEqual(sums)
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

  it('keeps every letter in its order, whatever the line ends', () => {
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
        // A hyphen at the end of a line may be one of the line only.
        const letters = (whole: string): string => whole.replace(/[\s-]/g, '')
        expect(letters(found.join(''))).toBe(letters(given))
        expect(found.some((line) => line.includes('\n'))).toBe(false)
      }),
    )
  })
})
