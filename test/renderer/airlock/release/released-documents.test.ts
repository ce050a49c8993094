import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFinished } from '../../../../renderer/airlock/release/read-finished'
import type { ComposeInput } from '../../../../shared/briefing/compose'
import type { BriefingBlock, Line, LineForm } from '../../../../shared/model/briefing'
import { releaseFaults } from '../../../../shared/proof/release-faults'
import {
  aClip,
  aHeading,
  aLine,
  anInput,
  aSource,
  fixedId,
  formed,
} from '../../../builders/briefing'
import { finishedPdf } from '../../../builders/finished-pdf'
import { png } from '../../../builders/pictures'
import { pressHere } from '../../../builders/press-here'

/*
 * Whatever an analyst writes, a document that was set as it was composed is let through: in any
 * script and form, over any number of pages, with notes at their feet.
 */

const press = pressHere()

/** A long run, of other documents each time: CASEBOOK_DOCUMENTS=300. The short one is always the same. */
const RUNS = Number(process.env.CASEBOOK_DOCUMENTS ?? 15)

const PICTURE = fixedId('source', 9)
const pictures = [
  { sourceId: PICTURE, width: 900, height: 1400, png: png({ width: 90, height: 140 }) },
]

const words = fc.constantFrom(
  // Letters of the press's fonts, of its fallback, and of none.
  ...'harbour the fleet office affluent Übersee Москва Ελλάδα 海南仙盾 東京都 김정은 😀 กา ﬁnal'.split(
    ' ',
  ),
  ...'שלום שָׁלוֹם (בארץ) مرحبا مُحَمَّد السَّلام ١٢٣'.split(' '),
  // What looks like something else: markings, citations, the press's way of naming a character.
  ...'AMBER CLEAR 2021 — [4, ¶4] ‹U+0041› https://example.org/a'.split(' '),
  // What is not seen, and what no line holds.
  ...'e\u0301tat a\u200bb x\u202ey co\u00adoperate'.split(' '),
  'n'.repeat(120),
)
const sentence = (most: number) =>
  fc.array(words, { minLength: 1, maxLength: most }).map((some) => some.join(' '))
const pieces = fc.array(
  fc.oneof(
    sentence(60),
    sentence(10).map((text) => `^${text.replaceAll('^', '')}^`),
    sentence(4).map((text) => `*${text}*`),
    fc.constantFrom('[c1]', '[c2]', '[c1][c3]', '{very likely}'),
  ),
  { minLength: 1, maxLength: 6 },
)
const cells = (columns: number) =>
  fc.array(fc.oneof(fc.constant(''), sentence(6)), { minLength: columns, maxLength: columns })
const table = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(70)))
  .chain(([columns, rows]) =>
    fc.record({
      kind: fc.constant('table' as const),
      header: cells(columns),
      rows: fc.array(cells(columns), { minLength: rows, maxLength: rows }),
    }),
  )
const form = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('bullet', 'numbered', 'quotation').map((kind) => ({ kind })),
  },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom({ kind: 'timeline' }, { kind: 'picture', sourceId: PICTURE })
      .map((shows) => ({ kind: 'figure', shows })),
  },
)
const line = fc.record({
  form,
  drawn: pieces.map((some) => some.join(' ')),
  type: fc.constantFrom('reported-fact', 'judgement', 'gap', 'assumption', 'framing'),
  portion: fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'),
  basis: fc.option(sentence(12)),
  // Listed at the end, each behind its marking.
  premises: fc.record(
    {
      indicators: fc.array(
        fc.record({ change: fc.constantFrom('more-likely', 'less-likely'), text: sentence(20) }),
        { maxLength: 3 },
      ),
      ifWrong: sentence(40),
    },
    { requiredKeys: [] },
  ),
})
const section = fc.record({
  role: fc.constantFrom('bottom-line', 'key-judgements', 'section', 'subsection'),
  heading: sentence(5),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
})

type DrawnSection = typeof section extends fc.Arbitrary<infer T> ? T : never

function drawn(sections: readonly DrawnSection[], summary: string): ComposeInput {
  let number = 0
  const blocks = sections.flatMap(({ role, heading, lines }): BriefingBlock[] => [
    aHeading(++number, role as 'section', heading),
    ...lines.map(({ type, portion, drawn: text, basis, premises, form: given }) => {
      const confidence = basis === null ? null : { level: 'moderate' as const, basis }
      const plain = aLine(++number, type as 'gap', portion, text, confidence)
      const drawnLine = { ...plain, ...(premises as Pick<Line, 'indicators' | 'ifWrong'>) }
      return given === undefined ? drawnLine : formed(drawnLine, given as LineForm)
    }),
  ])
  return anInput(blocks, {
    sources: [aSource(1), aSource(2, { marking: 'TLP:GREEN' }), aSource(3), aSource(9)],
    clips: [aClip(1, 1, '¶4'), aClip(2, 2, 'p. 2'), aClip(3, 3, '¶1')],
    briefing: { sourceSummary: summary },
  })
}

test('documents of chance are let through', { timeout: RUNS * 20_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(section, { minLength: 1, maxLength: 8 }),
      fc.oneof(fc.constant(''), sentence(200)),
      fc.constantFrom('a4', 'letter'),
      fc.constantFrom('ua-1', 'a-3a'),
      async (sections, summary, paper, standard) => {
        const finished = finishedPdf(press.typesetter, drawn(sections, summary), {
          sabotage: { job: { paper, standard, pictures } },
        })
        const reading = await readFinished('briefing.pdf', finished.bytes)
        expect(releaseFaults(reading, finished.expected)).toEqual([])
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
})
