import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import {
  formAtCaret,
  insertFigure,
  insertTable,
  removeTable,
  setForm,
} from '../../../../../renderer/screens/briefing/editor/form-edits'
import { formBySigns } from '../../../../../renderer/screens/briefing/editor/form-typing'
import { after, drawState } from './drawn-state'

describe('the form of a line', () => {
  test.each([
    ['becomes a bullet', setForm('bullet'), 'On|e.', '1: - On|e.'],
    ['becomes a quotation', setForm('quotation'), '- On|e.', '1: > On|e.'],
    ['becomes a paragraph again', setForm('paragraph'), '1. On|e.', '1: On|e.'],
    ['of a table stays', setForm('bullet'), 'Wh|o :: a', 'left to the editor'],
    ['of a heading stays', setForm('bullet'), '# Sca|le', 'left to the editor'],
  ])('%s', (_, edit, before, expected) => expect(after(edit, before)).toBe(expected))

  test('goes to every line the selection touches', () => {
    const state = drawState('O|ne.\nTwo.\nThree.')
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3, 12)))
    const forms = setForm('numbered')(selected)?.doc.children.map(({ attrs }) => attrs.form)
    expect(forms).toEqual([{ kind: 'numbered' }, { kind: 'numbered' }, null])
  })

  test.each([
    ['On|e.', 'paragraph'],
    ['> On|e.', 'quotation'],
    ['Who :: a|', 'table'],
    ['@ Wh|en', 'figure'],
    ['# Sca|le', 'paragraph'],
  ])('of %s is a %s', (drawn, form) => expect(formAtCaret(drawState(drawn))).toBe(form))
})

describe('a sign and a space at the start', () => {
  test.each([
    ['- |', '1: - |'],
    ['* |One.', '1: - |One.'],
    ['1. |', '1: 1. |'],
    ['1) |', '1: 1. |'],
    ['> |', '1: > |'],
  ])('%s makes the form', (typed, expected) => {
    // Drawn as typed: the signs of a drawing stand for forms.
    const state = drawState('|')
    const [words = '', rest = ''] = typed.split('|')
    const written = state.apply(state.tr.insertText(words + rest))
    const caret = TextSelection.create(written.doc, 2 + words.length)
    const tr = formBySigns(written.apply(written.tr.setSelection(caret)))
    expect(tr?.doc.firstChild?.attrs.form).not.toBeNull()
    expect(`1: ${after((at) => at.tr, expected.slice(3)).slice(3)}`).toBe(expected)
    expect(tr?.doc.textContent).toBe(rest)
  })

  test.each([
    ['other signs', '+ |'],
    ['signs behind words', 'One - |'],
    ['a table', '- | :: a'],
  ])('%s are left', (_, drawn) => expect(formBySigns(drawState(`x${drawn}`))).toBeNull())
})

test.each(['constructor', 'toString', 'valueOf'])('the word %s is left as it is', (word) =>
  expect(formBySigns(drawState(`${word} |`))).toBeNull(),
)

describe('a table', () => {
  test.each([
    ['takes the place of an empty line', '|', '1: | ::  ;  ;  ::  ;  ;  ::  ;  ; '],
    ['stands behind the line', 'On|e.', '1: One.\nnew: | ::  ;  ;  ::  ;  ;  ::  ;  ; '],
    ['begins a section', '# Sca|le', '1: # Scale\nnew: | ::  ;  ;  ::  ;  ;  ::  ;  ; '],
  ])('%s', (_, before, expected) => expect(after(insertTable, before)).toBe(expected))

  test('that is removed leaves its caption', () =>
    expect(after(removeTable, 'Who :: a ; b| / So.')).toBe('1: Who| / So.'))

  test('is not removed where there is none', () =>
    expect(after(removeTable, 'On|e.')).toBe('left to the editor'))
})

describe('a figure', () => {
  const timeline = insertFigure({ kind: 'timeline' })
  test.each([
    ['takes the place of an empty line', '|', '1: @ |'],
    ['stands behind the line', 'On|e.', '1: One.\nnew: @ |'],
    ['shows something else from its caption', '@ Wh|en', '1: @ Wh|en'],
  ])('%s', (_, before, expected) => expect(after(timeline, before)).toBe(expected))
})
