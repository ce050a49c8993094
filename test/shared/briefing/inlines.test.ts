import { describe, expect, test } from 'vitest'
import { composeInlines } from '../../../shared/briefing/inlines'
import { fixedId, runsOf } from '../../builders/briefing'

/** Clip 11 stands in source 1, paragraph 1; clip 12 in source 1, paragraph 2; and so on. */
const citations = new Map(
  [11, 12, 21, 22].map((clip) => [
    fixedId('clip', clip),
    { source: Math.floor(clip / 10), locator: `¶${clip % 10}`, passages: [`passage-${clip}`] },
  ]),
)

/** A line as printed, with citations in brackets and the label of each. */
function printed(drawn: string): string {
  let labels = 0
  return composeInlines(
    runsOf(drawn),
    (clipId) => citations.get(clipId) ?? { source: 0, locator: '', passages: [] },
    (citation) => ({ ...citation, label: `cite-${++labels}` }),
  )
    .map((inline) => {
      if (inline.kind === 'text') return inline.emphasis ? `*${inline.text}*` : inline.text
      if (inline.kind === 'likelihood') return `${inline.term} (${inline.low}–${inline.high})`
      if (inline.kind === 'footnote') return `^${inline.text}^`
      return `[${inline.refs.map((ref) => `${ref.source} ${ref.locator} ${ref.label}`).join('; ')}]`
    })
    .join('|')
}

describe('citations next to one another stand in one bracket', () => {
  test.each([
    ['One. [c11]', 'One.|[1 ¶1 cite-1]'],
    ['One.[c11][c21]', 'One.|[1 ¶1 cite-1; 2 ¶1 cite-2]'],
    ['One. [c11] [c12]  [c21]', 'One.|[1 ¶1 cite-1; 1 ¶2 cite-2; 2 ¶1 cite-3]'],
    ['One. [c11] Two. [c21]', 'One.|[1 ¶1 cite-1]| Two.|[2 ¶1 cite-2]'],
    ['One. [c11][c11]', 'One.|[1 ¶1 cite-1]'],
    ['One. [c11] Two. [c11]', 'One.|[1 ¶1 cite-1]| Two.|[1 ¶1 cite-2]'],
    ['[c22]', '[2 ¶2 cite-1]'],
  ])('%s', (drawn, expected) => expect(printed(drawn)).toBe(expected))
})

test('a likelihood term carries its range', () =>
  expect(printed('It is {very likely} so.')).toBe('It is |very likely (80–95)| so.'))

test('emphasis and footnotes stay, white space becomes one space', () =>
  expect(printed('A\n\n *b*  c^ a\tnote ^')).toBe('A |*b*| c|^a note^'))
