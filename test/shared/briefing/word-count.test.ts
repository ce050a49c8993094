import { describe, expect, test } from 'vitest'
import { placeBlocks } from '../../../shared/briefing/placing'
import { wordCount } from '../../../shared/briefing/word-count'
import type { BriefingBlock } from '../../../shared/model/briefing'
import { aHeading, aLine, formed } from '../../builders/briefing'

const counted = (...blocks: BriefingBlock[]) => wordCount(placeBlocks(blocks))
const says = (words: string) => aLine(1, 'framing', 'CLEAR', words)

describe('words of a line', () => {
  test.each([
    ['Three plain words.', 3],
    ['', 0],
    ['– … “ ”', 0],
    ['A well-known state’s actor', 4],
    ['On 19.07.2021 at 14:30, 1,284 servers', 6],
    ['It is {very likely} so.', 5],
    ['Named [c1] twice [c2].', 2],
    ['A word^A note of five words.^ here', 3],
    ['丁晓阳 of 海南', 6],
    ['Straße naïve Ελλάδα', 3],
  ])('%s', (words, count) => expect(counted(says(words))).toBe(count))
})

test('headings, grounds of confidence and cells count', () => {
  const judged = aLine(1, 'judgement', 'CLEAR', 'So.', { level: 'low', basis: 'One report.' })
  const table = formed(aLine(2, 'framing', 'CLEAR', 'Who said it'), {
    kind: 'table',
    header: ['Who', 'When'],
    rows: [['Two ministers', '2021']],
  })
  expect(counted(aHeading(1, 'section', 'Key judgements'), judged, table)).toBe(2 + 3 + 3 + 5)
})

test('what is not printed does not count', () => {
  const heading = aHeading(1, 'section', 'Left out')
  const off: BriefingBlock = heading.kind === 'heading' ? { ...heading, off: true } : heading
  expect(counted(off, says('Three plain words.'))).toBe(0)
  expect(counted(aHeading(1, 'section', 'Empty'))).toBe(0)
})
