import { describe, expect, it } from 'vitest'
import { languageTag } from '../../../shared/extract/language-tag'

describe('language tags in one spelling', () => {
  it.each([
    ['EN', 'en'],
    ['en_US', 'en-US'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['pt-br', 'pt-BR'],
    [' de ', 'de'],
    ['en-"onload=x"', 'en'],
    ['', null],
    ['english', null],
    [null, null],
  ])('%j is %j', (text, tag) => {
    expect(languageTag(text)).toBe(tag)
  })
})
