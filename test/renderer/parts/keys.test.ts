import { expect, it } from 'vitest'
import { inGroupsOfFour } from '../../../shared/text/hash-words'
import { keysOf } from '../../../renderer/parts/keys'

it.each([
  ['Ctrl+K', ['Ctrl', 'K']],
  ['Alt+ArrowLeft', ['Alt', '←']],
  ['Escape', ['Esc']],
  ['+', ['+']],
  ['A–F', ['A–F']],
])('the chord %s is printed key by key', (chord, keys) => {
  expect(keysOf(chord)).toEqual(keys)
})

it.each([
  ['', ''],
  ['7c19', '7c19'],
  ['7c19e4b2', '7c19 e4b2'],
  ['7c19e', '7c19 e'],
])('the digits %s are printed in groups of four', (hex, groups) => {
  expect(inGroupsOfFour(hex)).toBe(groups)
})
