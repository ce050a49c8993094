import { expect, test } from 'vitest'
import { inGroupsOfFour } from '../../../shared/text/hash-words'

test('a digest is shown whole, in groups of four', () => {
  expect(inGroupsOfFour('0123456789abcdef')).toBe('0123 4567 89ab cdef')
  expect(inGroupsOfFour('a'.repeat(64)).replaceAll(' ', '')).toHaveLength(64)
})
