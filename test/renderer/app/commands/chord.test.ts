import { describe, expect, it } from 'vitest'
import {
  chordOf,
  isFirm,
  isSingleKey,
  type KeyPress,
} from '../../../../renderer/app/commands/chord'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

describe('a chord', () => {
  it.each([
    ['J', press('j')],
    ['J', press('J')],
    ['Shift+E', press('E', { shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['/', press('/')],
    ['Ctrl+K', press('k', { ctrlKey: true })],
    ['Ctrl+K', press('k', { metaKey: true })],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true })],
    ['Shift+F6', press('F6', { shiftKey: true })],
    ['Space', press(' ')],
    ['Escape', press('Escape')],
  ])('is written %s', (chord, pressed) => {
    expect(chordOf(pressed)).toBe(chord)
  })

  it.each([
    ['Ctrl+K', true],
    ['Alt+Enter', true],
    ['Ctrl+Z', false],
    ['Ctrl+C', false],
    ['F6', true],
    ['Shift+F6', true],
    ['F', false],
    ['Shift+E', false],
    ['Enter', false],
    ['?', false],
  ])('%s holds in text fields: %s', (chord, firm) => {
    expect(isFirm(chord)).toBe(firm)
  })

  it.each([
    ['J', true],
    ['?', true],
    ['Shift+E', true],
    ['Enter', false],
    ['F6', false],
    ['Ctrl+K', false],
  ])('%s can be switched off: %s', (chord, single) => {
    expect(isSingleKey(chord)).toBe(single)
  })
})
