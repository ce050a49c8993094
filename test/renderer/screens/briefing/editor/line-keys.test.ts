import { describe, expect, test } from 'vitest'
import {
  backspace,
  deleteForward,
  enter,
  moveBlock,
} from '../../../../../renderer/screens/briefing/editor/line-keys'
import { after } from './drawn-state'

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
  ])('%s', (_, before, expected) => {
    expect(after(backspace, before)).toBe(expected)
  })
})

describe('Delete', () => {
  test.each([
    ['at the end draws the next line up', 'One. |\nTwo.', '1: One. |Two.'],
    ['removes an empty line after it', 'One.|\n\nTwo.', '1: One.|\n3: Two.'],
    ['does not reach over a confidence', 'One.| / A.\nTwo.', '1: One.| / A.\n2: Two.'],
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
    ['up leaves the first line where it is', up, 'On|e.\nTwo.', 'left to the editor'],
  ])('%s', (_, edit, before, expected) => {
    expect(after(edit, before)).toBe(expected)
  })
})
