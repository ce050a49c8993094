import { describe, expect, it } from 'vitest'
import {
  charsetByBytes,
  charsetDeclaredInHtml,
  charsetDeclaredInText,
} from '../../../shared/extract/charset'
import { utf8 } from '../../../shared/text/bytes'
import { encoded } from '../../builders/encoded'

describe('the encoding that bytes show by themselves', () => {
  it.each([
    ['a UTF-8 byte order mark', utf8('\ufeffText'), 'utf-8'],
    ['a UTF-16 byte order mark', encoded('\ufeffText', 'utf-16be'), 'utf-16be'],
    ['NULs in every second place', encoded('Plain text', 'utf-16le'), 'utf-16le'],
    ['NULs in every first place', encoded('Plain text', 'utf-16be'), 'utf-16be'],
    ['plain ASCII', utf8('Plain text'), null],
    ['NULs everywhere', new Uint8Array(64), null],
  ])('%s', (_, bytes, charset) => {
    expect(charsetByBytes(bytes)).toBe(charset)
  })
})

describe('the encoding a document names', () => {
  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<META http-equiv=Content-Type content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['<?xml version="1.0" encoding="ISO-8859-2"?><html>', 'iso-8859-2'],
    // It can be read as ASCII, so it is not what it says.
    ['<meta charset=utf-16>', 'utf-8'],
    ['<p>charset=utf-8</p>', null],
    [`${' '.repeat(2000)}<meta charset=utf-8>`, null],
  ])('%s', (html, charset) => {
    expect(charsetDeclaredInHtml(utf8(html))).toBe(charset)
  })

  it('is taken from an editor mark in text', () => {
    expect(charsetDeclaredInText(utf8('-*- coding: koi8-r -*-\n'))).toBe('koi8-r')
  })
})
