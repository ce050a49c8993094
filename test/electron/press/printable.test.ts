import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printableWith } from '../../../electron/press/printable'
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
