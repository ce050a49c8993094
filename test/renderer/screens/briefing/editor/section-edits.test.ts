import { describe, expect, test } from 'vitest'
import {
  addSection,
  moveSection,
  placeSection,
  removeSection,
  toggleSection,
} from '../../../../../renderer/screens/briefing/editor/section-edits'
import type { Edit } from '../../../../../renderer/screens/briefing/editor/apply'
import { fixedId } from '../../../../builders/briefing'
import { after, drawState } from './drawn-state'

const heading = (number: number) => fixedId('heading', number)

describe('a new section', () => {
  test.each([
    [
      'comes after the section of the caret',
      'O|ne.\nTwo.\n# Scale',
      '1: One.\n2: Two.\nnew: # |\nnew: \n3: # Scale',
    ],
    ['comes at the end from the last section', '# Scale\n|', '1: # Scale\n2: \nnew: # |\nnew: '],
  ])('%s', (_, before, expected) => {
    expect(after(addSection('section'), before)).toBe(expected)
  })

  test('may have its heading already', () => {
    expect(after(addSection('subsection', 'Dates'), '# Scale\nO|ne.')).toBe(
      '1: # Scale\n2: One.\nnew: ## Dates|\nnew: ',
    )
  })
})

const text = ['# A|', 'a', '## A1', 'a1', '# B', 'b', '## B1', '## B2', 'b2'].join('\n')

/** The numbers of the blocks in their new order. */
const orderAfter = (edit: Edit): string =>
  after(edit, text)
    .split('\n')
    .map((block) => block[0])
    .join(' ')

describe('a section that is dragged', () => {
  test.each([
    ['before another', 5, 1, 'before', '5 6 7 8 9 1 2 3 4'],
    ['after another, with all of it', 1, 5, 'after', '5 6 7 8 9 1 2 3 4'],
    ['beside a subsection goes around its section', 1, 8, 'after', '5 6 7 8 9 1 2 3 4'],
    ['as a subsection before one of another section', 3, 8, 'before', '1 2 5 6 7 3 4 8 9'],
    ['as a subsection after a heading comes first in it', 3, 5, 'after', '1 2 5 6 3 4 7 8 9'],
  ] as const)('%s', (_, number, target, side, order) => {
    const edit = placeSection(heading(number), heading(target), side)
    expect(orderAfter(edit)).toBe(order)
  })

  test.each([
    ['to where it is', 1, 5, 'before'],
    ['into itself', 1, 3, 'after'],
    ['as a subsection before a section', 3, 5, 'before'],
    ['to a section that is gone', 1, 99, 'after'],
  ] as const)('does not go %s', (_, number, target, side) => {
    expect(after(placeSection(heading(number), heading(target), side), text)).toBe(
      'left to the editor',
    )
  })
})

test('a section is left out and taken in again', () => {
  const state = drawState('# A|\nOne.')
  const out = state.apply(toggleSection(heading(1))(state) ?? state.tr)
  expect(out.doc.firstChild?.attrs.off).toBe(true)
  expect(toggleSection(heading(1))(out)?.doc.firstChild?.attrs.off).toBeNull()
})

describe('moving a section', () => {
  test.each([
    ['takes its lines and subsections along', 1, 1, '5 6 7 8 9 1 2 3 4'],
    ['up is the way back', 5, -1, '5 6 7 8 9 1 2 3 4'],
    ['moves a subsection within its section', 7, 1, '1 2 3 4 5 6 8 9 7'],
    ['up, within its section too', 8, -1, '1 2 3 4 5 6 8 9 7'],
  ] as const)('%s', (_, number, step, order) => {
    expect(orderAfter(moveSection(heading(number), step))).toBe(order)
  })

  test.each([
    ['the first section up', 1, -1],
    ['the last section down', 5, 1],
    ['a subsection out of its section', 3, 1],
    ['a subsection above its section', 7, -1],
    ['a section that is gone', 99, 1],
  ] as const)('does not move %s', (_, number, step) => {
    expect(after(moveSection(heading(number), step), text)).toBe('left to the editor')
  })
})

test('removing a section removes its lines and subsections', () => {
  expect(after(removeSection(heading(5)), text)).toBe('1: # A|\n2: a\n3: ## A1\n4: a1')
})
