import { describe, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { type BriefingBlock, type LineForm, Line } from '../../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, aSource, fixedId, formed } from '../../builders/briefing'

const sources = [
  aSource(1, { published: '2021-07-19', title: 'statement', publisher: 'White House' }),
  aSource(2, { published: '2021-03', informationDate: '2020', marking: 'TLP:AMBER' }),
  aSource(3, { published: null, informationDate: null }),
  aSource(4, { mediaType: 'image/png', marking: 'TLP:RED', published: null }),
]
const clips = [aClip(1, 1, '¶1'), aClip(2, 2, '¶1'), aClip(3, 3, '¶1')]
const line = (number: number, form?: LineForm, drawn = 'Words.'): Line => {
  const drawnLine = aLine(number, 'reported-fact', 'CLEAR', drawn)
  return form === undefined ? drawnLine : formed(drawnLine, form)
}
const timeline: LineForm = { kind: 'figure', shows: { kind: 'timeline' } }
const table: LineForm = {
  kind: 'table',
  header: ['Who', 'When'],
  rows: [[' Two\nlines ', '2021']],
}
const composed = (...blocks: BriefingBlock[]) =>
  composeBriefing(anInput(blocks, { sources, clips })).sections
const linesOf = (...blocks: BriefingBlock[]) =>
  composed(...blocks).flatMap((section) => section.lines)

test('a line without a form is a paragraph', () => expect(linesOf(line(1))[0]?.form).toBeNull())

test.each(['bullet', 'quotation'] as const)('a %s keeps its form', (kind) =>
  expect(linesOf(line(1, { kind }))[0]?.form).toEqual({ kind }),
)

test('numbered items are counted as long as they follow one another in a section', () => {
  const item = (number: number) => line(number, { kind: 'numbered' })
  const forms = linesOf(
    item(1),
    item(2),
    line(3),
    item(4),
    line(5, { kind: 'bullet' }),
    item(6),
    item(7),
    aHeading(1, 'section', 'Next'),
    item(8),
  ).map(({ form }) => (form?.kind === 'numbered' ? form.number : null))
  expect(forms).toEqual([1, 2, null, 1, null, 1, 2, 1])
})

test('tables and figures are counted through the document, each for itself', () => {
  const forms = linesOf(
    line(1, table),
    line(2, timeline),
    aHeading(1, 'section', 'Next'),
    line(3, table),
  ).map(({ form }) => form)
  expect(forms).toMatchObject([
    { kind: 'table', number: 1 },
    { kind: 'figure', number: 1 },
    { kind: 'table', number: 2 },
  ])
})

test('a cell is printed on one line', () =>
  expect(linesOf(line(1, table))[0]?.form).toEqual({
    kind: 'table',
    number: 1,
    header: ['Who', 'When'],
    rows: [['Two lines', '2021']],
  }))

describe('a timeline', () => {
  const cited = line(1, undefined, 'Words. [c1] [c2] [c3]')

  test('dates all sources cited, oldest information first', () => {
    const [, figure] = linesOf(cited, line(2, timeline, 'What was said when.'))
    expect(figure?.form).toEqual({
      kind: 'figure',
      number: 1,
      shows: {
        kind: 'timeline',
        points: [
          { date: '2020', label: 'Publisher 2, statement', source: 2 },
          { date: '2021-07-19', label: 'White House, statement', source: 1 },
        ],
      },
    })
    expect(figure?.portion).toBe('AMBER')
  })

  test('dates only the sources that its caption cites', () => {
    const [, figure] = linesOf(cited, line(2, timeline, 'One of them. [c1]'))
    expect(figure?.form).toMatchObject({ shows: { points: [{ source: 1 }] } })
    expect(figure?.portion).toBe('CLEAR')
  })
})

describe('a picture', () => {
  const picture = (source: number): LineForm => ({
    kind: 'figure',
    shows: { kind: 'picture', sourceId: fixedId('source', source) },
  })

  test('is listed as a source and marks its line', () => {
    const made = composeBriefing(anInput([line(1, picture(4))], { sources, clips }))
    expect(made.sections[0]?.lines[0]).toMatchObject({
      portion: 'RED',
      form: {
        kind: 'figure',
        number: 1,
        shows: { kind: 'picture', sourceId: fixedId('source', 4) },
      },
    })
    expect(made.sources.map(({ sourceId }) => sourceId)).toEqual([fixedId('source', 4)])
    expect(made.marking.label).toBe('TLP:RED')
  })

  test('that is not in the case is refused with the line named', () =>
    expect(() => linesOf(line(1), line(2, picture(9)))).toThrow(
      /figure in line 2 shows a picture that is not in the case/,
    ))
})

describe('what says nothing', () => {
  const empty: LineForm = { kind: 'table', header: ['Who', 'When'], rows: [['', ' ']] }
  test.each([
    ['a table with words in its head only', line(1, empty, ''), 0],
    ['a table with words in one cell', line(1, { ...empty, rows: [['', 'x']] }, ''), 1],
    ['a figure without a caption', line(1, timeline, ''), 1],
    ['a bullet without words', line(1, { kind: 'bullet' }, ' '), 0],
  ])('%s', (_, block, printed) => expect(linesOf(block)).toHaveLength(printed))
})

describe('a section that is off', () => {
  const off = (block: BriefingBlock): BriefingBlock =>
    block.kind === 'heading' ? { ...block, off: true } : block
  const headings = (...blocks: BriefingBlock[]) =>
    composed(...blocks).map(({ number, heading, lines }) => `${number} ${heading} ${lines.length}`)

  test('is not printed, nor are its subsections; numbers close up', () =>
    expect(
      headings(
        off(aHeading(1, 'section', 'A')),
        line(1),
        aHeading(2, 'subsection', 'B'),
        line(2),
        aHeading(3, 'section', 'C'),
        line(3),
      ),
    ).toEqual(['1 C 1']))

  test('as a subsection leaves the section around it', () =>
    expect(
      headings(
        aHeading(1, 'section', 'A'),
        line(1),
        off(aHeading(2, 'subsection', 'B')),
        line(2),
        aHeading(3, 'subsection', 'C'),
        line(3),
      ),
    ).toEqual(['1 A 1', ' C 1']))

  test('cites nothing: its sources are not listed', () =>
    expect(
      composeBriefing(
        anInput([off(aHeading(1, 'section', 'A')), line(1, undefined, 'Words. [c2]')], {
          sources,
          clips,
        }),
      ).sources,
    ).toEqual([]))
})

describe('the record of a line', () => {
  test('from before forms is read as it was', () => {
    const { form: _, ...before } = line(1)
    expect(Line.parse(before)).toEqual(before)
  })

  test.each([
    ['without columns', { kind: 'table', header: [], rows: [] }],
    ['with a row of another width', { kind: 'table', header: ['A', 'B'], rows: [['a']] }],
  ])('holds no table %s', (_, form) =>
    expect(Line.safeParse({ ...line(1), form }).success).toBe(false),
  )
})
