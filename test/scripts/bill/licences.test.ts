import { describe, expect, test } from 'vitest'
import { isAllowed } from '../../../scripts/bill/licences.mjs'

describe('a licence expression', () => {
  test.each([
    'MIT',
    'MIT AND OFL-1.1',
    '(MIT OR GPL-3.0-or-later)',
    'GPL-3.0-or-later OR MIT',
    '(MIT AND (GPL-2.0-only OR ISC))',
    'GPL-2.0-only AND MIT OR ISC',
  ])('%s is covered', (expression) => expect(isAllowed(expression)).toBe(true))

  test.each([
    '',
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    'GPL-3.0-only AND (MIT OR ISC)',
    'MIT OR',
    'MIT ISC',
    '(MIT',
    'MIT)',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'Apache-2.0 WITH LLVM-exception',
    'mit',
  ])('%j is not', (expression) => expect(isAllowed(expression)).toBe(false))
})
