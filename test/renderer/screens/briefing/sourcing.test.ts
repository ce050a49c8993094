import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../../renderer/screens/briefing/outline'
import { sourcingOf } from '../../../../renderer/screens/briefing/sourcing'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { lintBriefing } from '../../../../shared/briefing/lint/lint'
import { placeBlocks } from '../../../../shared/briefing/placing'
import { aClip, aHeading, aLine, aSource, fixedId } from '../../../builders/briefing'

// c1 and c2 are of two reports of one statement; c3 stands alone; c9 is not held.
const sources = [aSource(1), aSource(2, { derivedFrom: fixedId('source', 1) }), aSource(3)]
const clips = new Map(
  [aClip(1, 1, '¶1'), aClip(2, 2, '¶1'), aClip(3, 3, 'p. 2')].map((clip) => [clip.id, clip]),
)

describe('what a line needs', () => {
  test.each([
    ['a fact without a source', aLine(1, 'reported-fact', 'CLEAR', 'It was so.'), 1, 0],
    ['a judgement without a source', aLine(1, 'judgement', 'CLEAR', 'It is {likely}.'), 1, 0],
    ['a fact with a source', aLine(1, 'reported-fact', 'CLEAR', 'It was so. [c1]'), 1, 1],
    ['an assumption', aLine(1, 'assumption', 'CLEAR', 'Suppose it was so.'), 0, 0],
    ['a gap', aLine(1, 'gap', 'CLEAR', 'Nobody says so.'), 0, 0],
    ['an empty line', aLine(1, 'reported-fact', 'CLEAR', ''), 0, 0],
    [
      'a citation of a lost clip is no source',
      aLine(1, 'reported-fact', 'CLEAR', 'So. [c9]'),
      1,
      0,
    ],
    ['a lost clip beside a held one', aLine(1, 'reported-fact', 'CLEAR', 'So. [c1] [c9]'), 1, 1],
  ])('%s', (_, line, needing, having) => {
    expect(sourcingOf([line], clips, sources)).toMatchObject({ needing, having })
  })

  test('two reports of one statement are two sources and one origin', () => {
    const lines = [
      aLine(1, 'reported-fact', 'CLEAR', 'So. [c1] [c2] [c1]'),
      aLine(2, 'gap', 'CLEAR', '[c3]'),
    ]
    expect(sourcingOf(lines, clips, sources)).toMatchObject({ sources: 3, origins: 2 })
  })
})

test('the outline gives each section its lines and the ones that the linter found at fault', () => {
  const blocks = [
    aLine(1, 'framing', 'CLEAR', 'Before any heading.'),
    aHeading(1, 'key-judgements', 'Key judgements'),
    aLine(2, 'judgement', 'CLEAR', 'It is {likely}. [c1]', { level: 'low', basis: 'One report.' }),
    aHeading(2, 'section', 'Scale'),
    aLine(3, 'reported-fact', 'CLEAR', 'Clearly many servers.'),
    aHeading(3, 'subsection', ''),
  ]
  const findings = lintBriefing(
    blocks,
    [],
    lintContext([...clips.values()], sources, 'icd-203', tlp),
  )
  const rows = outlineOf(placeBlocks(blocks), findings)
  expect(rows.map(({ title, lines, inner }) => [title, lines, inner])).toEqual([
    ['Key judgements', '2–3', false],
    ['1 Scale', '4', false],
    ['Untitled section', '', true],
  ])
  // Line 2 rests on a single source; line 4 on none, and is called clear.
  expect(rows.map(({ faults, warnings }) => [faults, warnings])).toEqual([
    [[], [2]],
    [[4], []],
    [[], []],
  ])
})
