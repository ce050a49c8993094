import { describe, expect, test } from 'vitest'
import { clipLabels, clipRows, rowsWith } from '../../../../renderer/screens/briefing/clip-rows'
import { aClip, anInput, aSource, fixedId, rated } from '../../../builders/briefing'

const rows = clipRows({
  ...anInput([]),
  sources: [
    aSource(1, { publisher: 'Reuters', ...rated('B') }),
    aSource(2, { publisher: 'White House' }),
  ],
  clips: [
    aClip(7, 2, 'p. 3', { code: 'attribution' }),
    aClip(8, 1, '¶9', { credibility: 2, code: 'denial' }),
    aClip(9, 1, '¶4'),
    aClip(10, 5, '¶1'),
  ],
})

test('clips come by source and place; one whose source is not held is left out', () => {
  expect(rows.map(({ label }) => label)).toEqual(['S1 ¶4', 'S1 ¶9', 'S2 p. 3'])
})

describe('a clip is found by', () => {
  test.each([
    ['its number', 'c7', ['S2 p. 3']],
    ['its source', 's1', ['S1 ¶4', 'S1 ¶9']],
    ['its publisher', 'reuters', ['S1 ¶4', 'S1 ¶9']],
    ['its grade', 'b2', ['S1 ¶9']],
    ['its code', 'denial', ['S1 ¶9']],
    ['words of its passage', 'passage source', ['S1 ¶4', 'S1 ¶9', 'S2 p. 3']],
    ['several words in any order', 'attribution house', ['S2 p. 3']],
    ['nothing it does not hold', 'reuters attribution house', []],
    ['no words at all', '  ', ['S1 ¶4', 'S1 ¶9', 'S2 p. 3']],
  ])('%s', (_, typed, found) => {
    expect(rowsWith(rows, typed).map(({ label }) => label)).toEqual(found)
  })
})

test('a chip says which publisher, which words and how they are graded', () => {
  expect(clipLabels(rows).get(fixedId('clip', 8))).toEqual({
    text: 'S1 ¶9',
    title:
      'Reuters: “passage of source 1” (reliability B, usually reliable; credibility 2, probably true)',
    marking: 'TLP:CLEAR',
  })
})
