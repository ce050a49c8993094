import { expect, it } from 'vitest'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { lintBriefing } from '../../../../shared/briefing/lint/lint'
import { tlp } from '../../../../shared/model/tlp'
import { aClip, aLine, aSource } from '../../../builders/briefing'

const clips = [1, 2, 3].map((number) => aClip(number, number, '¶1'))
const unset = { firstHand: false }

/** What is said of a line's origins when it cites c1, c2 and c3 of sources 1, 2 and 3. */
const told = (words: string, given: readonly object[]): readonly string[] =>
  lintBriefing(
    [aLine(1, 'reported-fact', 'CLEAR', words)],
    [],
    lintContext(
      clips,
      given.map((over, at) => aSource(at + 1, over)),
      'icd-203',
      tlp,
    ),
  )
    .filter(({ rule }) => rule.name === 'single-origin')
    .map(({ message }) => message)

const SEVERAL = 'Several sources report it. [c1][c2][c3]'

it.each([
  ['of two nobody said whom they repeat', SEVERAL, [{}, unset, unset], 'S2 and S3 is not set'],
  ['nobody said it of any', SEVERAL, [unset, unset, unset], 'S1, S2 and S3 is not set'],
])('several sources are doubted where %s', (_, words, given, names) => {
  expect(told(words, given)).toEqual([
    `It speaks of “Several sources”, but the origin of ${names}.`,
  ])
})

it.each([
  ['two speak first hand', SEVERAL, [{}, {}, unset]],
  ['the line does not call them several', 'It was so. [c1][c2]', [unset, unset, unset]],
])('nothing is doubted where %s', (_, words, given) => {
  expect(told(words, given)).toEqual([])
})
