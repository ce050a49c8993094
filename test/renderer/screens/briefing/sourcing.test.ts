import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../../renderer/screens/briefing/outline'
import {
  figureMarkings,
  printedMarking,
  sourcingOf,
  wholeMarking,
} from '../../../../renderer/screens/briefing/sourcing'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { lintBriefing } from '../../../../shared/briefing/lint/lint'
import { composeBriefing } from '../../../../shared/briefing/compose'
import { placeBlocks } from '../../../../shared/briefing/placing'
import {
  aClip,
  aHeading,
  aLine,
  anInput,
  aSource,
  fixedId,
  formed,
} from '../../../builders/briefing'

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
    const counted = { sources: 3, origins: 2, originsUnset: false }
    expect(sourcingOf(lines, clips, sources)).toMatchObject(counted)
    const unsaid = [...sources.slice(0, 2), aSource(3, { firstHand: false })]
    expect(sourcingOf(lines, clips, unsaid)).toMatchObject({ ...counted, originsUnset: true })
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

test('the outline names tables and figures, and says what is left out', () => {
  const off = { ...aHeading(2, 'section', 'Method'), off: true as const }
  const blocks = [
    aHeading(1, 'section', 'Scale'),
    formed(aLine(1, 'framing', 'CLEAR', 'Who says what'), {
      kind: 'table',
      header: ['Who'],
      rows: [['A minister']],
    }),
    formed(aLine(2, 'framing', 'CLEAR', ''), { kind: 'figure', shows: { kind: 'timeline' } }),
    off,
    aLine(3, 'framing', 'CLEAR', 'How it was done.'),
  ]
  expect(outlineOf(placeBlocks(blocks), [])).toMatchObject([
    {
      title: '1 Scale',
      off: false,
      shown: [
        { id: fixedId('line', 1), kind: 'table', title: 'Table 1, Who says what' },
        { id: fixedId('line', 2), kind: 'figure', title: 'Figure 1' },
      ],
    },
    { title: 'Method', off: true, lines: '', shown: [] },
  ])
})

test('a figure is marked in the text as it will be printed', () => {
  const timeline = { kind: 'figure', shows: { kind: 'timeline' } } as const
  const picture = (of: number) =>
    ({ kind: 'figure', shows: { kind: 'picture', sourceId: fixedId('source', of) } }) as const
  const lines = [
    aLine(1, 'reported-fact', 'CLEAR', 'So. [c1] [c3]'),
    formed(aLine(2, 'framing', 'CLEAR', 'All dates'), timeline),
    formed(aLine(3, 'framing', 'CLEAR', 'One date [c1]'), timeline),
    formed(aLine(4, 'framing', 'GREEN', 'A picture'), picture(4)),
  ]
  const input = anInput(lines, {
    sources: [
      aSource(1, { published: '2021' }),
      aSource(3, { published: '2020', marking: 'TLP:AMBER' }),
      aSource(4, { published: null, marking: 'TLP:RED' }),
    ],
    clips: [aClip(1, 1, '¶1'), aClip(3, 3, '¶1')],
  })
  const shown = figureMarkings(lines, input)
  const printed = composeBriefing(input)
  expect(printed.sections[0]?.lines.map(({ portion }) => `TLP:${portion}`)).toEqual(
    lines.map(({ id, marking }) => printedMarking(tlp, { marking }, [id], () => shown.get(id))),
  )
  expect(wholeMarking(lines, input)).toBe(printed.marking.label)
})
