import { describe, expect, test } from 'vitest'
import {
  addColumn,
  addRow,
  fillCells,
  removeColumn,
  removeRow,
  stepCell,
} from '../../../../../renderer/screens/briefing/editor/grid-edits'
import { after } from './drawn-state'

const table = (caret: string) => `Who :: a ; b :: c ; d`.replace(caret, `${caret}|`)

describe('a row', () => {
  test.each([
    ['below the caret’s', addRow(1), 'a', '1: Who :: a ; b :: | ;  :: c ; d'],
    ['below the last', addRow(1), 'd', '1: Who :: a ; b :: c ; d ::  ; |'],
    ['above the caret’s', addRow(-1), 'd', '1: Who :: a ; b ::  ; | :: c ; d'],
    ['above the head comes below it', addRow(-1), 'a', '1: Who :: a ; b :: | ;  :: c ; d'],
    ['is removed', removeRow, 'd', '1: Who :: a ; b|'],
    ['that is the head stays', removeRow, 'a', 'left to the editor'],
  ])('%s', (_, edit, caret, expected) => expect(after(edit, table(caret))).toBe(expected))
})

describe('a column', () => {
  test.each([
    ['to the right', addColumn(1), 'c', '1: Who :: a ;  ; b :: c ; | ; d'],
    ['to the left', addColumn(-1), 'a', '1: Who :: | ; a ; b ::  ; c ; d'],
    ['is removed with the caret in the one before', removeColumn, 'd', '1: Who :: a :: c|'],
  ])('%s', (_, edit, caret, expected) => expect(after(edit, table(caret))).toBe(expected))

  test('that is the only one stays', () =>
    expect(after(removeColumn, 'Who :: a| :: b')).toBe('left to the editor'))

  test('is not added where a page has no room', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => `${at}`).join(' ; ')
    expect(after(addColumn(1), `Who :: |${twenty}`)).toBe('left to the editor')
  })
})

describe('Tab', () => {
  test.each([
    ['goes from the caption into the table', 1, 'Who| :: a ; b', '1: Who :: a| ; b'],
    ['goes to the next cell', 1, 'Who :: a| ; b', '1: Who :: a ; b|'],
    ['goes to the next row', 1, 'Who :: a ; b| :: c ; d', '1: Who :: a ; b :: c| ; d'],
    ['begins a row behind the last cell', 1, 'Who :: a ; b|', '1: Who :: a ; b :: | ; '],
    ['with Shift goes back', -1, 'Who :: a ; b :: c| ; d', '1: Who :: a ; b| :: c ; d'],
    ['with Shift leaves the first cell for the caption', -1, 'Who :: a| ; b', '1: Who| :: a ; b'],
    ['outside a table is left to the page', 1, 'One.|', 'left to the editor'],
    ['with Shift leaves the caption to the page', -1, 'Who| :: a', 'left to the editor'],
  ] as const)('%s', (_, step, before, expected) => {
    expect(after(stepCell(step), before)).toBe(expected)
  })
})

describe('cells that are pasted', () => {
  test.each([
    ['fill from the caret’s on', [['x', 'y']], 'c', '1: Who :: a ; b :: x| ; y'],
    [
      'make the table as large as they need',
      [
        ['x', 'y'],
        ['z', 'w'],
      ],
      'd',
      '1: Who :: a ; b ;  :: c ; x| ; y ::  ; z ; w',
    ],
    ['as one go to the caret', [['x']], 'c', '1: Who :: a ; b :: cx| ; d'],
  ])('%s', (_, rows, caret, expected) => {
    expect(after(fillCells(rows), table(caret))).toBe(expected)
  })
})
