import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import type { BriefingDocument } from '../../../shared/model/briefing-document'
import { type BriefingBlock, SectionRole, SentenceType } from '../../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, aSource, tlpLabels } from '../../builders/briefing'

const marking = fc.constantFrom(...tlpLabels)
const portion = marking.map((label) => label.slice('TLP:'.length))
const rank = (label: string): number => tlpLabels.indexOf(label)

/** Four sources with three clips each; lines cite any of the clips, next to one another or not. */
const piece = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((clip) => `[c${clip}]`),
  fc.constantFrom('Words. ', ' ', '{likely}', '^a note^', '*so*', '\n'),
)
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SectionRole.options), fc.string())
    .map(([role, text]) => ['heading', role, text] as const),
  fc
    .tuple(
      fc.constantFrom(...SentenceType.options),
      portion,
      fc.array(piece, { maxLength: 8 }),
      fc.boolean(),
    )
    .map(([type, mark, pieces, sure]) => ['line', type, mark, pieces.join(''), sure] as const),
)
const input = fc
  .tuple(fc.array(block, { maxLength: 20 }), fc.array(marking, { minLength: 17, maxLength: 17 }))
  .map(([drawn, markings]) =>
    anInput(
      drawn.map(
        (given, at): BriefingBlock =>
          given[0] === 'heading'
            ? aHeading(at, given[1], given[2])
            : aLine(
                at,
                given[1],
                given[2],
                given[3],
                given[4] ? { level: 'low', basis: 'why' } : null,
              ),
      ),
      {
        sources: [1, 2, 3, 4].map((number) =>
          aSource(number, { marking: markings[number] as string }),
        ),
        clips: Array.from({ length: 12 }, (_, at) =>
          aClip(at + 1, (at % 4) + 1, `¶${at + 1}`, { marking: markings[5 + at] as string }),
        ),
      },
    ),
  )

const linesOf = (document: BriefingDocument) =>
  document.sections.flatMap((section) => section.lines)
const refsOf = (document: BriefingDocument) =>
  linesOf(document).flatMap((line) =>
    line.inlines.flatMap((inline) =>
      inline.kind === 'citations' ? inline.refs.map((ref) => ({ ...ref, line: line.number })) : [],
    ),
  )

const holds = (check: (document: BriefingDocument) => void): void =>
  fc.assert(fc.property(input, (given) => check(composeBriefing(given))))

test('every citation leads to a source, and the source leads back to it', () =>
  holds((document) => {
    for (const { source, label, line, locator } of refsOf(document)) {
      const back = document.sources[source - 1]?.citedBy.filter(
        (citation) => citation.label === label,
      )
      expect(back).toEqual([{ label, line, locator }])
    }
    const ends = document.sources.flatMap((source) => source.citedBy)
    expect(ends).toHaveLength(refsOf(document).length)
  }))

test('labels, lines, sources and sections are numbered without gaps', () =>
  holds((document) => {
    const countedFrom1 = (length: number) => Array.from({ length }, (_, at) => at + 1)
    const labels = refsOf(document).map(({ label }) => label)
    expect(labels).toEqual(countedFrom1(labels.length).map((number) => `cite-${number}`))
    const numbers = linesOf(document).flatMap(({ number, judgement }) =>
      judgement?.confidence ? [number, judgement.confidence.number] : [number],
    )
    expect(numbers).toEqual(countedFrom1(numbers.length))
    expect(document.sources.map(({ number }) => number)).toEqual(
      countedFrom1(document.sources.length),
    )
    const sections = document.sections.flatMap(({ number }) => (number ? [Number(number)] : []))
    expect(sections).toEqual(countedFrom1(sections.length))
  }))

test('the marking of the document is never lower than any portion or source in it', () =>
  holds((document) => {
    const within = [
      ...linesOf(document).map((line) => `TLP:${line.portion}`),
      ...document.sources.map((source) => source.marking),
    ]
    for (const label of within)
      expect(rank(document.marking.label)).toBeGreaterThanOrEqual(rank(label))
  }))

test('no word of a line is lost', () =>
  fc.assert(
    fc.property(input, (given) => {
      const words = (text: string) => text.replace(/\s/g, '')
      const written = given.briefing.blocks.flatMap((one) => (one.kind === 'line' ? one.runs : []))
      const printed = linesOf(composeBriefing(given)).flatMap((line) => line.inlines)
      const textOf = (parts: readonly { kind: string; text?: string }[]) =>
        words(parts.map((part) => part.text ?? '').join(''))
      expect(textOf(printed)).toBe(textOf(written))
    }),
  ))

test('the same input gives the same document and is left as it was', () =>
  fc.assert(
    fc.property(input, (given) => {
      const before = structuredClone(given)
      const document = composeBriefing(given)
      expect(given).toEqual(before)
      expect(composeBriefing(before)).toEqual(document)
    }),
  ))
