import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComposeInput, composeBriefing } from '../../../shared/briefing/compose'
import { linesAbove } from '../../../shared/briefing/readership'
import { isWithin, readMarking } from '../../../shared/model/marking'
import { aClip, aHeading, aLine, anInput, aSource } from '../../builders/briefing'
import { exchangeBriefing } from '../../builders/exchange-briefing'
import { nationalStyle } from '../../builders/marking-schemes'

const sources = [
  aSource(1),
  aSource(2, { marking: 'TLP:GREEN', publisher: 'Harbour office' }),
  aSource(3, { marking: 'TLP:RED', publisher: 'Pilot' }),
]
const clips = [
  aClip(1, 1, '¶1'),
  aClip(2, 2, '¶1', { marking: 'TLP:AMBER' }),
  aClip(3, 3, '¶1', { code: 'denial' }),
  aClip(4, 1, '¶2', { code: 'denial', marking: 'TLP:RED' }),
]
const blocks = [
  aHeading(1, 'section', 'Known'),
  aLine(1, 'reported-fact', 'CLEAR', 'The port closed. [c1]'),
  aLine(2, 'reported-fact', 'GREEN', 'It closed twice.'),
  aLine(3, 'reported-fact', 'CLEAR', 'Ships waited. [c2]'),
  aHeading(2, 'section', 'Told'),
  aLine(4, 'reported-fact', 'CLEAR', 'A pilot says so.^He asked not to be named.^ [c3]'),
]
const input = anInput(blocks, {
  sources,
  clips,
  briefing: { sourceSummary: 'A pilot stands behind most of it.' },
})

const composed = (
  audience: string,
  above: 'drop' | 'block' = 'drop',
  given: ComposeInput = input,
) => composeBriefing({ ...given, readership: { audience, above } })
const idsIn = ({ sections }: ReturnType<typeof composed>) =>
  sections.flatMap(({ lines }) =>
    lines.map(({ id }) => blocks.findIndex((block) => block.id === id)),
  )

describe('lines above the readers are left out', () => {
  test.each([
    ['TLP:CLEAR', [1], 'TLP:CLEAR'],
    ['TLP:GREEN', [1, 2], 'TLP:GREEN'],
    ['TLP:AMBER', [1, 2, 3], 'TLP:AMBER'],
    ['TLP:RED', [1, 2, 3, 5], 'TLP:RED'],
  ])('for %s', (audience, kept, label) => {
    const document = composed(audience)
    expect(idsIn(document)).toEqual(kept)
    expect(document.marking.label).toBe(label)
  })

  test('with their sources, footnotes, sections and numbers', () => {
    const document = composed('TLP:GREEN')
    expect(document.sections.map(({ heading }) => heading)).toEqual(['Known'])
    expect(document.sources.map(({ heading }) => heading.split(',')[0])).toEqual(['Publisher 1'])
    expect(JSON.stringify(document)).not.toMatch(/pilot|Harbour office|asked not/i)
  })

  test('with the summary of sources that was written, which spoke of the whole', () => {
    expect(composed('TLP:RED').sourceSummary).toBe('A pilot stands behind most of it.')
    const { sourceSummary } = composed('TLP:GREEN')
    expect(sourceSummary).toMatch(/^This briefing rests on 1 source of 1 origin/)
    // One more denial is held, which these readers may not know of.
    expect(sourceSummary).toMatch(/1 passage held and coded as denial is not cited\.$/)
  })
})

test('passages above the readers are not counted, also where no line is left out', () => {
  const [heading, first] = blocks
  const given = anInput([heading, first] as typeof blocks, { sources, clips })
  const countIn = ({ sourceSummary }: ReturnType<typeof composed>) =>
    /(\d) passages? held and coded as denial/.exec(sourceSummary)?.[1]
  expect(countIn(composeBriefing(given))).toBe('2')
  expect(countIn(composed('TLP:GREEN', 'block', given))).toBe('1')
})

describe('nothing is composed', () => {
  test.each([
    ['while lines are above', 'TLP:GREEN', 'block', input, /Lines 3 and 4 are above TLP:GREEN\./],
    [
      'of a case above the readers',
      'TLP:GREEN',
      'drop',
      { ...input, case: { ...input.case, marking: 'TLP:AMBER' } },
      /The case itself is marked TLP:AMBER, which is above TLP:GREEN\./,
    ],
    [
      'where all lines are above',
      'TLP:CLEAR',
      'drop',
      anInput([aLine(1, 'framing', 'RED', 'Words.')]),
      /All its lines \(1 line\) are above TLP:CLEAR\./,
    ],
  ] as const)('%s', (_, audience, above, given, message) =>
    expect(() => composed(audience, above, given)).toThrow(message),
  )

  test('but a briefing with no line above is, unchanged', () =>
    expect(composed('TLP:RED', 'block')).toEqual(composeBriefing(input)))
})

test('readers of a release get what all of it is released for', () => {
  const scheme = nationalStyle
  const [first, second, third] = [1, 2, 3].map((number) =>
    aLine(number, 'framing', 'CLEAR', `Line ${number}.`),
  )
  const given = anInput([
    { ...first, marking: 'CONFIDENTIAL//REL PARTNERS' } as typeof first,
    { ...second, marking: 'CONFIDENTIAL' } as typeof first,
    { ...third, marking: 'UNCLASSIFIED' } as typeof first,
  ] as typeof blocks)
  const about = { ...given.case, marking: 'UNCLASSIFIED', scheme }
  const audience = 'SECRET//REL PARTNERS'
  const document = composed(audience, 'drop', { ...given, case: about })
  expect(document.marking.label).toBe('CONFIDENTIAL//REL PARTNERS')
  expect(document.sections[0]?.lines.map(({ portion }) => portion)).toEqual(['C//REL', 'U'])
})

test('no portion of a variant is above its readers, whatever is written', () => {
  const written = exchangeBriefing()
  const scheme = nationalStyle
  const marking = fc.constantFrom(
    'UNCLASSIFIED',
    'CONTROLLED//REL PARTNERS',
    'CONFIDENTIAL//NATIONAL EYES ONLY',
    'SECRET',
    'SECRET//REL PARTNERS',
    'SECRET//ORIGINATOR CONTROLLED',
  )
  const marked = <T extends object>(records: readonly T[], markings: readonly string[]): T[] =>
    records.map((record, at) => ({ ...record, marking: markings[at % markings.length] }))
  fc.assert(
    fc.property(
      fc.array(marking, { minLength: 7, maxLength: 7 }),
      marking,
      (markings, audience) => {
        const given: ComposeInput = {
          ...written,
          case: { ...written.case, marking: 'UNCLASSIFIED', scheme },
          clips: marked(written.clips, markings),
          sources: marked(written.sources, markings.slice(2)),
          briefing: {
            ...written.briefing,
            blocks: written.briefing.blocks.map((block, at) =>
              block.kind === 'line'
                ? { ...block, marking: markings[at % 5] ?? 'UNCLASSIFIED' }
                : block,
            ),
          },
        }
        const above = linesAbove(given, audience)
        fc.pre(above.length < 16)
        const document = composed(audience, 'drop', given)
        const read = [
          readMarking(scheme, document.marking.label, 'banner'),
          ...document.sources.map((source) => readMarking(scheme, source.marking, 'banner')),
          ...document.annex.map(({ portion }) => readMarking(scheme, portion, 'portion')),
          ...document.sections.flatMap(({ lines }) =>
            lines.map(({ portion }) => readMarking(scheme, portion, 'portion')),
          ),
        ]
        for (const portion of read) expect(isWithin(scheme, portion ?? '', audience)).toBe(true)
        const printed = document.sections.flatMap(({ lines }) => lines)
        expect(printed.length + above.length).toBe(
          composeBriefing(given).sections.flatMap(({ lines }) => lines).length,
        )
      },
    ),
  )
})
