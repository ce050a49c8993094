import { describe, expect, test } from 'vitest'
import {
  backspace,
  deleteForward,
  enter,
  moveBlock,
} from '../../../../../renderer/screens/briefing/editor/line-keys'
import { after, drawState } from './drawn-state'

const doubt = { change: 'less-likely', text: 'The log is forged.' }
const proof = { change: 'more-likely', text: 'A second log.' }

describe('Enter', () => {
  test.each([
    ['at the end makes a new line', 'One.|\nTwo.', '1: One.\nnew: |\n2: Two.'],
    ['in the middle moves the rest to a new line', 'One. |Two.', '1: One. \nnew: |Two.'],
    ['at the start leaves the words their line', '|One.', 'new: \n1: |One.'],
    [
      'leaves confidence with its judgement',
      'Likely so.| / Two reports.',
      '1: Likely so. / Two reports.\nnew: |',
    ],
    [
      'in a basis goes on after it',
      'Likely so. / Two| reports.',
      '1: Likely so. / Two reports.\nnew: |',
    ],
    ['after a heading begins its first line', '# Scale|\nOne.', '1: # Scale\nnew: |\n2: One.'],
    ['goes on with a list', '- One.|', '1: - One.\nnew: - |'],
    ['on an empty item ends the list', '1. One.\n1. |', '1: 1. One.\n2: |'],
    ['leaves a quotation', '> One.|', '1: > One.\nnew: |'],
    ['leaves a table from its caption', 'Who| :: a ; b', '1: Who :: a ; b\nnew: |'],
    ['in a cell goes to the one beneath', 'Who :: a| ; b :: c ; d', '1: Who :: a ; b :: c| ; d'],
    ['in the last row begins another', 'Who :: a ; b|', '1: Who :: a ; b ::  ; |'],
  ])('%s', (_, before, expected) => {
    expect(after(enter, before)).toBe(expected)
  })
})

describe('Backspace', () => {
  test.each([
    ['at the start joins the line to the one before', 'One. \n|Two.', '1: One. |Two.'],
    [
      'keeps the confidence of the line that goes',
      'One. \n|Two. / Basis.',
      '1: One. |Two. / Basis.',
    ],
    ['keeps the first of two confidences', 'One. / A.\n|Two. / B.', '1: One.|Two. / A.'],
    ['removes an empty line', 'One.\n|', '1: One.|'],
    ['removes an empty heading', 'One.\n# |\nTwo.', '1: One.|\n3: Two.'],
    ['does not join a sentence to a heading', '# Scale\n|One.', '1: # Scale\n2: |One.'],
    ['goes from the basis to the sentence', 'One. / |Basis.', '1: One.| / Basis.'],
    ['removes an empty confidence', 'One. / |', '1: One.|'],
    ['within words is left to the editor', 'On|e.', 'left to the editor'],
    ['makes a paragraph of an item first', 'One.\n- |Two.', '1: One.\n2: |Two.'],
    ['takes a figure from its caption', '@ |Dates.', '1: |Dates.'],
    ['does not join words to a caption', 'Who :: a\n|One.', '1: Who :: a\n2: |One.'],
    ['does not join a caption to words', 'One.\n|Who :: a', '1: One.\n2: |Who :: a'],
    ['at the start of a cell does nothing', 'Who :: a ; |b', '1: Who :: a ; |b'],
  ])('%s', (_, before, expected) => {
    expect(after(backspace, before)).toBe(expected)
  })

  test.each([
    [null, { indicators: [doubt], ifWrong: 'All falls.' }],
    [
      { indicators: [proof], ifWrong: null },
      { indicators: [proof], ifWrong: 'All falls.' },
    ],
  ])('keeps what the line that goes states besides its sentence: %j', (first, expected) => {
    const drawn = drawState('One. \n|Two.')
    const stated = drawn.tr
    for (const [name, value] of Object.entries(first ?? {})) stated.setNodeAttribute(0, name, value)
    const second = drawn.doc.child(0).nodeSize
    stated.setNodeAttribute(second, 'indicators', [doubt])
    stated.setNodeAttribute(second, 'ifWrong', 'All falls.')
    expect(backspace(drawn.apply(stated))?.doc.firstChild?.attrs).toMatchObject(expected)
  })
})

describe('Delete', () => {
  test.each([
    ['at the end draws the next line up', 'One. |\nTwo.', '1: One. |Two.'],
    ['removes an empty line after it', 'One.|\n\nTwo.', '1: One.|\n3: Two.'],
    ['does not reach over a confidence', 'One.| / A.\nTwo.', '1: One.| / A.\n2: Two.'],
    ['does not draw a table up', 'One.|\nWho :: a', '1: One.|\n2: Who :: a'],
    ['keeps a figure without a caption', 'One.|\n@ ', '1: One.|\n2: @ '],
    ['does not draw a heading up', 'One.|\n# Scale', '1: One.|\n2: # Scale'],
  ])('%s', (_, before, expected) => {
    expect(after(deleteForward, before)).toBe(expected)
  })
})

describe('Alt with an arrow', () => {
  const up = moveBlock(-1)
  const down = moveBlock(1)
  test.each([
    ['up changes places with the line above', up, 'One.\nTw|o. / A.', '2: Tw|o. / A.\n1: One.'],
    [
      'down changes places with the heading below',
      down,
      'On|e.\n# Scale\nTwo.',
      '2: # Scale\n1: On|e.\n3: Two.',
    ],
    [
      'down moves the row of a table',
      down,
      'Who :: a :: b| :: c\nOne.',
      '1: Who :: a :: c :: b|\n2: One.',
    ],
    ['up leaves the head above the rows', up, 'Who :: a :: b|', 'left to the editor'],
    ['up leaves the first line where it is', up, 'On|e.\nTwo.', 'left to the editor'],
  ])('%s', (_, edit, before, expected) => {
    expect(after(edit, before)).toBe(expected)
  })
})
