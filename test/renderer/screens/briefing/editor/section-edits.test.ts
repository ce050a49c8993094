import { describe, expect, test } from 'vitest'
import {
  addSection,
  moveSection,
  removeSection,
} from '../../../../../renderer/screens/briefing/editor/section-edits'
import { fixedId } from '../../../../builders/briefing'
import { after } from './drawn-state'

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

describe('moving a section', () => {
  test.each([
    ['takes its lines and subsections along', 1, 1, '5 6 7 8 9 1 2 3 4'],
    ['up is the way back', 5, -1, '5 6 7 8 9 1 2 3 4'],
    ['moves a subsection within its section', 7, 1, '1 2 3 4 5 6 8 9 7'],
    ['up, within its section too', 8, -1, '1 2 3 4 5 6 8 9 7'],
  ] as const)('%s', (_, number, step, order) => {
    const drawn = after(moveSection(heading(number), step), text)
    expect(
      drawn
        .split('\n')
        .map((block) => block[0])
        .join(' '),
    ).toBe(order)
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
