import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../../../renderer/screens/briefing/editor/apply'
import {
  insertCitation,
  insertFootnote,
  setJudgement,
  setMarking,
  setType,
} from '../../../../../renderer/screens/briefing/editor/line-edits'
import { fixedId } from '../../../../builders/briefing'
import { after, drawState } from './drawn-state'

const confidence = { level: 'low', basis: 'One report.' } as const

describe('a citation', () => {
  test.each([
    ['stands after a space', 'One.|', '1: One. {citation}|'],
    ['needs no second space', 'One. |', '1: One. {citation}|'],
    [
      'goes to the end of the sentence from its confidence',
      'One. / Bas|is.',
      '1: One. {citation}| / Basis.',
    ],
    ['does not go into a heading', '# Sca|le', 'left to the editor'],
  ])('%s', (_, before, expected) => {
    expect(after(insertCitation(fixedId('clip', 1)), before)).toBe(expected)
  })
})

test('a footnote stands close to its word', () => {
  expect(after(insertFootnote('As reported.'), 'On|e.')).toBe('1: On{footnote}|e.')
})

describe('a judgement', () => {
  test.each([
    [
      'gets its likelihood at the caret and its confidence beneath',
      'It is| so.',
      '1: It is {likelihood}| so. / One report.',
    ],
    [
      'begins an empty line with its likelihood and a space',
      '|',
      '1: {likelihood} | / One report.',
    ],
    [
      'keeps the place of its likelihood',
      '{likely} it is so.|',
      '1: {likelihood} it is so.| / One report.',
    ],
    [
      'gets another confidence in place of the old',
      'So.| / Rumour.',
      '1: So. {likelihood}| / One report.',
    ],
    [
      'gets its likelihood at the end from its confidence',
      'So. / Ru|mour.',
      '1: So. {likelihood} / One report.|',
    ],
  ])('%s', (_, before, expected) => {
    expect(
      after(setJudgement({ term: { term: 'very likely' }, confidence, indicators: [] }), before),
    ).toBe(expected)
  })

  test('may leave both unset, and loses a confidence it had', () => {
    expect(
      after(setJudgement({ term: null, confidence: null, indicators: [] }), 'So.| / Rumour.'),
    ).toBe('1: So.|')
  })

  test('becomes the type of its line', () => {
    const state = drawState('It is| so.')
    const tr = setJudgement({ term: { term: 'likely' }, confidence: null, indicators: [] })(state)
    expect(tr?.doc.firstChild?.attrs.type).toBe('judgement')
  })
})

test('type and marking go to every line the selection touches', () => {
  const state = drawState('One.\nTw|o.\nThree.')
  const lines = (edit: Edit) => edit(state)?.doc.children.map((node) => node.attrs)
  expect(lines(setType('gap'))?.map(({ type }) => type)).toEqual([
    'reported-fact',
    'gap',
    'reported-fact',
  ])
  expect(lines(setMarking('TLP:RED'))?.map(({ marking }) => marking)).toEqual([
    'TLP:AMBER',
    'TLP:RED',
    'TLP:AMBER',
  ])
})
