import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFinished } from '../../../../renderer/airlock/release/read-finished'
import type { ComposeInput } from '../../../../shared/briefing/compose'
import { linesAbove } from '../../../../shared/briefing/readership'
import { releaseFaults } from '../../../../shared/proof/release-faults'
import { aClip, aHeading, aLine, anInput, aSource } from '../../../builders/briefing'
import { finishedPdf } from '../../../builders/finished-pdf'
import { nationalStyle } from '../../../builders/marking-schemes'
import { pressHere } from '../../../builders/press-here'

/*
 * Briefings of chance for readers of chance. Every line, footnote, passage and source has a word that
 * nothing else has, so that what became of each can be seen in the finished file.
 */

const press = pressHere()

const marking = fc.constantFrom(
  'UNCLASSIFIED',
  'CONTROLLED',
  'CONTROLLED//REL PARTNERS',
  'CONFIDENTIAL//NATIONAL EYES ONLY',
  'SECRET//ORIGINATOR CONTROLLED',
  'SECRET//REL PARTNERS',
)
const drawnLine = fc.record({ marking, source: fc.integer({ min: 1, max: 4 }) })
const briefing = fc.record({
  lines: fc.array(drawnLine, { minLength: 2, maxLength: 9 }),
  clips: fc.array(marking, { minLength: 4, maxLength: 4 }),
  sources: fc.array(marking, { minLength: 4, maxLength: 4 }),
  audience: marking,
})

/** A word of its own for a thing: "qline3". */
const wordOf = (thing: string, number: number) => `q${thing}${number}`

type Drawn = typeof briefing extends fc.Arbitrary<infer T> ? T : never

function draw({ lines, clips, sources, audience }: Drawn): ComposeInput {
  const input = anInput(
    [
      aHeading(1, 'section', 'Known'),
      ...lines.map(({ marking: own, source }, at) => ({
        ...aLine(
          at,
          'reported-fact',
          'CLEAR',
          `It is ${wordOf('line', at)}.^See ${wordOf('note', at)}.^ [c${source}]`,
        ),
        marking: own,
      })),
    ],
    {
      sources: sources.map((own, at) =>
        aSource(at + 1, { marking: own, publisher: wordOf('source', at + 1) }),
      ),
      clips: clips.map((own, at) => {
        const clip = aClip(at + 1, at + 1, '¶1', { marking: own })
        return { ...clip, anchor: { ...clip.anchor, exact: wordOf('passage', at + 1) } }
      }),
      readership: { audience, above: 'drop' },
    },
  )
  return { ...input, case: { ...input.case, marking: 'UNCLASSIFIED', scheme: nationalStyle } }
}

test('readers get the lines that they may read, and no word of the others', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(briefing, async (drawn) => {
      const input = draw(drawn)
      const above = new Set(linesAbove(input, drawn.audience).map(({ line }) => line.id))
      const lines = input.briefing.blocks.filter((block) => block.kind === 'line')
      fc.pre(above.size < lines.length)
      const finished = finishedPdf(press.typesetter, input)
      const reading = await readFinished('briefing.pdf', finished.bytes)
      expect(releaseFaults(reading, finished.expected)).toEqual([])

      const kept = drawn.lines.flatMap((line, at) =>
        above.has(lines[at]?.id ?? '') ? [] : [{ ...line, at }],
      )
      const due = kept.flatMap(({ at, source }) => [
        wordOf('line', at),
        wordOf('note', at),
        wordOf('passage', source),
        wordOf('source', source),
      ])
      const held = JSON.stringify([reading.pages, reading.metadata, reading.unseen, reading.files])
      const found = held.match(/q(?:line|note|passage|source)\d/g)
      expect(new Set(found)).toEqual(new Set(due))
    }),
    { numRuns: 25, endOnFailure: true },
  )
})
