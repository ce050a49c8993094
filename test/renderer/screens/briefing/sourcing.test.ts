import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../../renderer/screens/briefing/outline'
import { sourcingOf } from '../../../../renderer/screens/briefing/sourcing'
import { placeBlocks } from '../../../../shared/briefing/placing'
import type { BriefingBlock } from '../../../../shared/model/briefing'
import { aClip, aHeading, aLine, aSource, fixedId } from '../../../builders/briefing'

// c1 and c2 are of two reports of one statement; c3 stands alone; c9 is not held.
const sources = [aSource(1), aSource(2, { derivedFrom: fixedId('source', 1) }), aSource(3)]
const clips = new Map(
  [aClip(1, 1, '¶1'), aClip(2, 2, '¶1'), aClip(3, 3, 'p. 2')].map((clip) => [clip.id, clip]),
)

const linesOf = (blocks: readonly BriefingBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block] : []))

describe('what a line needs', () => {
  test.each([
    [
      'a reported fact without a source lacks one',
      aLine(1, 'reported-fact', 'CLEAR', 'It was so.'),
      1,
      0,
      true,
    ],
    [
      'a judgement without a source lacks one',
      aLine(1, 'judgement', 'CLEAR', 'It is {likely}.'),
      1,
      0,
      true,
    ],
    [
      'a reported fact with a source has one',
      aLine(1, 'reported-fact', 'CLEAR', 'It was so. [c1]'),
      1,
      1,
      false,
    ],
    [
      'an assumption needs none',
      aLine(1, 'assumption', 'CLEAR', 'Suppose it was so.'),
      0,
      0,
      false,
    ],
    ['a gap needs none', aLine(1, 'gap', 'CLEAR', 'Nobody says so.'), 0, 0, false],
    ['an empty line says nothing', aLine(1, 'reported-fact', 'CLEAR', ''), 0, 0, false],
    [
      'a citation of a lost clip is no source',
      aLine(1, 'reported-fact', 'CLEAR', 'So. [c9]'),
      1,
      0,
      true,
    ],
    [
      'a lost clip beside a held one is flagged',
      aLine(1, 'reported-fact', 'CLEAR', 'So. [c1] [c9]'),
      1,
      1,
      true,
    ],
    [
      'a lost clip is flagged where none is needed',
      aLine(1, 'framing', 'CLEAR', 'So. [c9]'),
      0,
      0,
      true,
    ],
  ])('%s', (_, line, needing, having, lacks) => {
    const sourcing = sourcingOf([line], clips, sources)
    expect(sourcing).toMatchObject({ needing, having })
    expect(sourcing.lacking.has(line.id)).toBe(lacks)
  })

  test('two reports of one statement are two sources and one origin', () => {
    const lines = [
      aLine(1, 'reported-fact', 'CLEAR', 'So. [c1] [c2] [c1]'),
      aLine(2, 'gap', 'CLEAR', '[c3]'),
    ]
    expect(sourcingOf(lines, clips, sources)).toMatchObject({ sources: 3, origins: 2 })
  })
})

test('the outline gives each section its lines and the ones that lack a source', () => {
  const blocks = [
    aLine(1, 'framing', 'CLEAR', 'Before any heading.'),
    aHeading(1, 'key-judgements', 'Key judgements'),
    aLine(2, 'judgement', 'CLEAR', 'It is {likely}. [c1]', { level: 'low', basis: 'One report.' }),
    aHeading(2, 'section', 'Scale'),
    aLine(3, 'reported-fact', 'CLEAR', 'Many servers.'),
    aHeading(3, 'subsection', ''),
  ]
  const { lacking } = sourcingOf(linesOf(blocks), clips, sources)
  const rows = outlineOf(placeBlocks(blocks), lacking)
  expect(rows.map(({ title, lines, inner }) => [title, lines, inner])).toEqual([
    ['Key judgements', '2–3', false],
    ['1 Scale', '4', false],
    ['Untitled section', '', true],
  ])
  expect(rows.map((row) => row.lacking)).toEqual([[], [4], []])
})
