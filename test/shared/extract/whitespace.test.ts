import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldWhitespace, isBlank } from '../../../shared/extract/whitespace'

const text = fc.string({
  unit: fc.constantFrom('a', ' ', ' ', '\t', '\n', '\u00a0', '\u2028', '\u00ad', '\ufeff', '\0'),
})

it('every run of white space is one space, none at the ends, and nothing invisible is left', () => {
  fc.assert(
    fc.property(text, (written) => {
      const seen = written.replace(/[\0\u00ad\u200b\u2060\ufeff]/g, '')
      expect(foldWhitespace(written)).toBe(seen.replace(/\s+/g, ' ').trim())
      expect(isBlank(written)).toBe(foldWhitespace(written) === '')
    }),
  )
})
