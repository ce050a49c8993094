import type { BriefingDocument, DocumentPoint } from '../../model/briefing-document'
import { type FormBlock, headingOf, inWords } from './form-block'
import { lineBlocks } from './line-blocks'
import { scaleBlocks } from './scale-blocks'
import { annexBlocks, sourceBlock } from './source-blocks'
import { text } from './spans'
import { writable } from './writable'

/** Title and subtitle behind their marking, where they have one. */
export const markedTitles = ({
  title,
  subtitle,
  titlePortion,
}: BriefingDocument): Readonly<Record<'title' | 'subtitle', string>> => ({
  title: inWords(titlePortion, title),
  subtitle: subtitle && inWords(titlePortion, subtitle),
})

/** What stands above the first section: names with their values. */
export const titleFacts = (
  document: BriefingDocument,
): readonly (readonly [name: string, value: string])[] =>
  (
    [
      ['Prepared by', document.preparedBy],
      ['Reviewed by', document.reviewedBy],
      ['Information up to', document.informationUpTo],
      ['Marking', `${document.marking.label}, ${document.marking.audience}`],
    ] as const
  )
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, writable(value)])

/** Everything below the title, in reading order. */
export function blocksOf(document: BriefingDocument): FormBlock[] {
  let notes = 0
  const nextNote = () => ++notes
  return [
    ...document.sections.flatMap(
      ({ role, number, heading, headingPortion, lines }): FormBlock[] => [
        ...headingOf(role === 'subsection' ? 2 : 1, inWords(number, headingPortion, heading)),
        ...lines.flatMap((line) => lineBlocks(line, role, document.sources, nextNote)),
      ],
    ),
    ...(document.assumptions.length + document.indicators.length > 0
      ? headingOf(1, 'Assumptions and indicators')
      : []),
    ...pointBlocks('What this briefing assumes', document.assumptions),
    ...pointBlocks('What would change its judgements', document.indicators),
    ...headingOf(1, 'Summary of sources'),
    ...document.sourceSummary.split(/\n+/).map((words) => passage(document, words)),
    ...(document.sources.length > 0 ? headingOf(1, 'Sources') : []),
    ...document.sources.map(sourceBlock),
    ...annexBlocks(document),
    ...scaleBlocks(document),
    {
      kind: 'closing',
      text: `Each numbered line is bound to its passages in the case file. Journal at entry ${document.journal.entry}, head`,
      digest: document.journal.head,
    },
  ]
}

/** A paragraph that speaks of the whole bears the marking of the whole. */
const passage = ({ marking }: BriefingDocument, words: string): FormBlock => ({
  kind: 'line',
  look: 'paragraph',
  number: null,
  key: '',
  portion: marking.portion,
  spans: [text(words)],
})

/** A list of what lines assume, or of what would change them, each with the line it is about. */
const pointBlocks = (heading: string, points: readonly DocumentPoint[]): FormBlock[] =>
  points.length === 0
    ? []
    : [
        ...headingOf(2, heading),
        ...points.map(
          ({ line, key, portion, words }): FormBlock => ({
            kind: 'line',
            look: 'paragraph',
            number: null,
            key: key || `Line ${line}`,
            portion,
            spans: [text(words)],
          }),
        ),
      ]
