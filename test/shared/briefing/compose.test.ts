import { describe, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import type { Line } from '../../../shared/model/briefing'
import type { ScaleName } from '../../../shared/model/likelihood'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { aClip, aHeading, aLine, anInput, aSource } from '../../builders/briefing'
import { exchangeBriefing } from '../../builders/exchange-briefing'

const document = composeBriefing(exchangeBriefing())
const lines = document.sections.flatMap((section) => section.lines)

test('every line has a number in printing order, and so has the confidence beneath it', () => {
  const numbers = lines.flatMap(({ number, judgement }) => [
    number,
    ...(judgement?.confidence ? [judgement.confidence.number] : []),
  ])
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test('key judgements are counted, other judgements are not', () =>
  expect(
    lines.flatMap(({ number, judgement }) => (judgement ? [[number, judgement.key]] : [])),
  ).toEqual([
    [1, ''],
    [4, 'KJ 1'],
    [6, 'KJ 2'],
    [8, 'KJ 3'],
    [10, 'KJ 4'],
  ]))

test('sections of the body are numbered, the others are not', () =>
  expect(document.sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual([
    ' Bottom line',
    ' Key judgements',
    '1 What governments said',
    '2 Where APT40 enters',
    ' The indictment',
    '3 The denial',
    '4 What is missing',
  ]))

test('sources are numbered in the order of first citation', () =>
  expect(
    document.sources.map(({ number, heading }) => `${number} ${heading.split(',')[0]}`),
  ).toEqual([
    '1 White House',
    '2 United Kingdom',
    '3 The Globe and Mail',
    '4 US District Court',
    '5 Microsoft',
    '6 CISA and FBI',
    '7 Assessment Unit',
    '8 Reuters',
  ]))

test('a citation names the page where there are pages, else the paragraph', () => {
  const refs = lines.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'citations' ? inline.refs : [])),
  )
  expect(refs.slice(0, 4).map(({ source, locator }) => `${source}, ${locator}`)).toEqual([
    '1, ¶4',
    '2, ¶2',
    '3, ¶4',
    '4, p. 2',
  ])
})

test('the front matter is printed from the briefing, the case and the time given', () =>
  expect(document).toMatchObject({
    date: '12 May 2026',
    informationUpTo: '31 July 2021',
    caseTitle: 'Exchange Server compromise, 2021',
    marking: { label: 'TLP:AMBER' },
    journal: { entry: 214 },
  }))

describe('marking', () => {
  const composed = (
    line: string,
    clip: 'TLP:CLEAR' | 'TLP:RED',
    source: 'TLP:CLEAR' | 'TLP:GREEN',
  ) =>
    composeBriefing(
      anInput([aLine(1, 'reported-fact', line, 'Words. [c1]')], {
        sources: [aSource(1, { marking: source })],
        clips: [aClip(1, 1, '¶1', { marking: clip })],
      }),
    )

  test.each([
    ['CLEAR', 'TLP:CLEAR', 'TLP:CLEAR', 'CLEAR', 'TLP:CLEAR'],
    ['AMBER', 'TLP:CLEAR', 'TLP:CLEAR', 'AMBER', 'TLP:AMBER'],
    ['CLEAR', 'TLP:RED', 'TLP:CLEAR', 'RED', 'TLP:RED'],
    ['AMBER+STRICT', 'TLP:RED', 'TLP:GREEN', 'RED', 'TLP:RED'],
    ['CLEAR', 'TLP:CLEAR', 'TLP:GREEN', 'CLEAR', 'TLP:GREEN'],
  ] as const)(
    'a line %s on a clip %s of a source %s is a portion %s of a document %s',
    (line, clip, source, portion, label) => {
      const made = composed(line, clip, source)
      expect(made.sections[0]?.lines[0]?.portion).toBe(portion)
      expect(made.marking.label).toBe(label)
    },
  )

  test('a document is never marked lower than its case', () => {
    const input = anInput([aLine(1, 'framing', 'CLEAR', 'Words.')])
    const made = composeBriefing({ ...input, case: { ...input.case, marking: 'TLP:AMBER+STRICT' } })
    expect(made.marking.label).toBe('TLP:AMBER+STRICT')
  })
})

describe('a citation that leads nowhere is refused with the line named', () => {
  const blocks = [
    aHeading(1, 'section', 'Body'),
    aLine(1, 'framing', 'CLEAR', 'First.'),
    aLine(2, 'reported-fact', 'CLEAR', 'Microsoft named HAFNIUM. [c7]'),
  ]
  test.each([
    ['no such passage', []],
    ['a passage without its source', [aClip(7, 3, '¶1')]],
  ])('%s', (_, clips) => {
    const compose = () => composeBriefing(anInput(blocks, { clips }))
    expect(compose).toThrow(CasebookError)
    expect(compose).toThrow(/line 2 \("Microsoft named HAFNIUM\."\) cites .* is not in the case/)
  })
})

describe('an unfinished briefing is composed all the same', () => {
  test('without any block', () => {
    const made = composeBriefing(anInput([]))
    expect(made.sections).toEqual([])
    expect(made.sources).toEqual([])
  })

  test('lines before the first heading stand in a section without number', () => {
    const made = composeBriefing(anInput([aLine(1, 'framing', 'CLEAR', 'Words.')]))
    expect(made.sections).toMatchObject([{ role: 'section', number: '', heading: '' }])
  })

  test('the title of the case stands for a missing title', () =>
    expect(composeBriefing(anInput([], { briefing: { title: ' ' } })).title).toBe(
      'Exchange Server compromise, 2021',
    ))
})

describe('what says nothing is neither printed nor counted', () => {
  const printed = (...blocks: Parameters<typeof anInput>[0]) =>
    composeBriefing(anInput(blocks)).sections.map(({ number, heading, lines: within }) =>
      `${number} ${heading}: ${within.map((line) => line.number).join(' ')}`.trim(),
    )
  const says = (number: number) => aLine(number, 'framing', 'CLEAR', 'Words.')
  const blank = (number: number) => aLine(number, 'framing', 'CLEAR', ' ')

  test.each([
    ['a line without words', [aHeading(1, 'section', 'A'), blank(1), says(2)], ['1 A: 1']],
    [
      'a section without lines',
      [aHeading(1, 'section', 'A'), blank(1), aHeading(2, 'section', 'B'), says(2)],
      ['1 B: 1'],
    ],
    [
      'not a section whose subsection has lines',
      [aHeading(1, 'section', 'A'), aHeading(2, 'subsection', 'B'), says(1)],
      ['1 A:', 'B: 1'],
    ],
    ['lines without words before the first heading', [blank(1)], []],
  ] as const)('%s', (_, blocks, sections) => expect(printed(...blocks)).toEqual(sections))

  test.each([
    ['a citation alone', '[c1]', null],
    ['a likelihood alone', '{likely}', null],
    ['a confidence with its basis alone', '', { level: 'low', basis: 'Two sources.' }],
  ] as const)('%s says something', (_, drawn, confidence) => {
    const made = composeBriefing(
      anInput([aLine(1, 'judgement', 'CLEAR', drawn, confidence)], {
        sources: [aSource(1)],
        clips: [aClip(1, 1, '¶1')],
      }),
    )
    expect(made.sections[0]?.lines).toHaveLength(1)
  })
})

describe('the scale of likelihood', () => {
  const blocks = [aLine(1, 'judgement', 'CLEAR', 'It is {unlikely} so.')]
  const ofPhia = blocks.map((block) => ({
    ...block,
    runs: block.runs.map((run) =>
      run.kind === 'likelihood' ? { ...run, scale: 'phia' as const } : run,
    ),
  }))
  const made = (of: typeof blocks, scale?: ScaleName) => {
    const {
      sections,
      likelihoodScale,
      scale: printed,
    } = composeBriefing(anInput(of, { briefing: scale === undefined ? {} : { scale } }))
    const range = sections[0]?.lines[0]?.judgement?.likelihood?.range.replace(/\s/, ' ')
    return [likelihoodScale.map(({ term }) => term).at(-2), range, printed.disclaimer !== '']
  }

  test.each<[string, unknown[], unknown[]]>([
    [
      'of records that name none is the first row of ICD 203',
      made(blocks),
      ['very likely', '20–45 %', false],
    ],
    ['is printed as chosen', made(ofPhia, 'phia'), ['highly likely', '25–35 %', false]],
    [
      'does not change a term of another, and a disclaimer says so',
      made(blocks, 'phia'),
      ['highly likely', '20–45 %', true],
    ],
  ])('%s', (_, composed, expected) => expect(composed).toEqual(expected))
})

describe('the lists at the end', () => {
  const key = {
    ...aLine(1, 'judgement', 'AMBER', 'It is {likely} so. [c1]'),
    indicators: [
      { change: 'more-likely' as const, text: 'A second ship.' },
      { change: 'less-likely' as const, text: ' Fog \n lifts. ' },
    ],
  }
  const assumption = {
    ...aLine(2, 'assumption', 'CLEAR', 'The *clocks* are {likely} right. [c1]^A note.^'),
    ifWrong: 'The order is open.',
  }
  const lists = (...lines: Line[]) => {
    const { assumptions, indicators } = composeBriefing(
      anInput([aHeading(1, 'key-judgements', 'Key judgements'), ...lines], {
        sources: [aSource(1)],
        clips: [aClip(1, 1, '¶1', { marking: 'TLP:RED' })],
      }),
    )
    return [...assumptions, ...indicators].map(
      ({ line, key, portion, words }) => `${line} ${key} (${portion}) ${words}`,
    )
  }

  test('say what is assumed, and what would change a judgement, under the marking of its line', () =>
    expect(lists(key, assumption)).toEqual([
      '2  (RED) The clocks are likely (55–80\u202f%) right. If it is wrong: The order is open.',
      '1 KJ 1 (RED) Would make it more likely: A second ship.',
      '1 KJ 1 (RED) Would make it less likely: Fog lifts.',
    ]))

  test('leave out what does not belong to the type of its line', () =>
    expect(lists({ ...key, type: 'framing' }, { ...assumption, type: 'reported-fact' })).toEqual(
      [],
    ))
})
