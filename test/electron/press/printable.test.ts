import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printableJson, printableWith } from '../../../electron/press/printable'
import { pressFiles } from '../../builders/press-files'

let files: Awaited<ReturnType<typeof pressFiles>>
let printable: (text: string) => string

beforeAll(async () => {
  files = await pressFiles()
  printable = printableWith(files.fontFolder)
})
afterAll(() => files.remove())

describe('what the fonts show stays as it is', () => {
  test.each([
    'plain ASCII, line\nfeed',
    '“quotes” – dashes — … ¶4 § 80–95\u202f%',
    'Żółć Ångström Český ğüş',
    'Министерство государственной безопасности',
    '丁晓阳 海南仙盾 安全部 東京都',
    '김정은 שָׁלוֹם مُحَمَّد السلام',
  ])('%s', (text) => expect(printable(text)).toBe(text))
})

describe('what they do not show is printed as its code, or left out where it is invisible', () => {
  test.each([
    ['a😀b', 'a‹U+1F600›b'],
    ['กา', '‹U+0E01›‹U+0E32›'],
    ['tab\there', 'tab‹U+0009›here'],
    ['nul\u0000', 'nul‹U+0000›'],
    ['half \ud800 pair', 'half ‹U+D800› pair'],
    ['over\u202eride\u202c', 'override'],
    ['soft\u00adhyphen zero\u200bwidth\ufeff', 'softhyphen zerowidth'],
  ])('%j', (text, printed) => expect(printable(text)).toBe(printed))
})

describe('a JSON value is made printable text by text', () => {
  const walked = (json: string) =>
    JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value))

  test.each([
    {
      plain: 'a "quoted" back\\slash\nand a line',
      list: ['丁晓阳', 'tab\there', 'half \ud800 pair'],
    },
    { written: '\\u0041 \\\\t', unseen: '\u0000\u202e\b\f\r', emoji: '😀' },
  ])('%j', (value) => {
    const json = JSON.stringify(value)
    expect(JSON.parse(printableJson(json, printable))).toEqual(walked(json))
  })

  test('by escapes that nobody needs, too', () => {
    const json = String.raw`["\u0041\u0022,\u005c\u000a\/", "\uD83D\uDE00"]`
    expect(JSON.parse(printableJson(json, printable))).toEqual(['A",\\\n/', '‹U+D83D›‹U+DE00›'])
  })

  test('whatever stands in it', () => {
    const sign = fc.constantFrom(...'\\"nu04/\n\t\u0000\ud800\u202eé丁😀')
    const json = fc.array(fc.string({ unit: sign })).map((texts) => JSON.stringify(texts))
    fc.assert(
      fc.property(json, (one) => {
        expect(JSON.parse(printableJson(one, printable))).toEqual(walked(one))
      }),
    )
  })
})
