import type {
  BriefingDocument,
  DocumentForm,
  DocumentLine,
  DocumentPassage,
  DocumentPoint,
  DocumentSource,
} from '../../model/briefing-document'
import { longDateWords } from '../../text/date-words'
import { citedIn, type Span, sourceAnchor, spansOf, text } from './spans'
import { writable } from './writable'

/*
 * A composed briefing as the blocks that every form of it has, in reading order: each form only says
 * how a block is written. Text in them can be written as it stands.
 */

/** How a line is set apart. */
export type LineLook =
  | 'paragraph'
  | 'bottom-line'
  | 'key-judgement'
  | 'bullet'
  | 'numbered'
  | 'quotation'
  | 'caption'

export type FormBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'line'
      readonly look: LineLook
      /** Name of its place, for links; absent where none leads here. */
      readonly anchor?: string
      /** Printed in the margin; `null` for a passage that has none. */
      readonly number: number | null
      /** "KJ 1", "Table 2.", "3.", "¶4" or nothing. */
      readonly key: string
      readonly portion: string
      readonly spans: readonly Span[]
    }
  | { readonly kind: 'confidence'; readonly number: number; readonly spans: readonly Span[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A source that is a picture; `words` stand where no picture can be. */
  | { readonly kind: 'picture'; readonly sourceId: string; readonly words: string }
  | {
      readonly kind: 'source'
      readonly number: number
      /** Name of its place; `null` where it is named again. */
      readonly anchor: string | null
      readonly spans: readonly Span[]
      /** Reliability of the source, that it is not rated, or nothing where it is named again. */
      readonly grade: string
      readonly digest: string
    }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'closing'; readonly text: string; readonly digest: string }

/** Title and subtitle behind their marking, where they have one. */
export const markedTitles = ({
  title,
  subtitle,
  titlePortion,
}: BriefingDocument): Readonly<Record<'title' | 'subtitle', string>> => ({
  title: inWords(titlePortion, title),
  subtitle: subtitle && inWords(titlePortion, subtitle),
})

const inWords = (...parts: readonly string[]): string => writable(parts.filter(Boolean).join(' '))

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

const headingOf = (level: 1 | 2, words: string): FormBlock[] =>
  words === '' ? [] : [{ kind: 'heading', level, text: writable(words) }]

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

function lineBlocks(
  line: DocumentLine,
  role: BriefingDocument['sections'][number]['role'],
  sources: readonly DocumentSource[],
  nextNote: () => number,
): FormBlock[] {
  const confidence = line.judgement?.confidence ?? null
  const said: FormBlock = {
    kind: 'line',
    ...lookOf(line, role),
    number: line.number,
    portion: line.portion,
    spans: spansOf(line.inlines, nextNote),
  }
  const shown = shownBlocks(line.form, sources)
  return [
    // What a figure shows stands over its words, a table under them.
    ...(line.form?.kind === 'figure' ? [...shown, said] : [said, ...shown]),
    ...(confidence === null
      ? []
      : [
          {
            kind: 'confidence',
            number: confidence.number,
            spans: [
              text(`Confidence: ${confidence.level}`, 'strong'),
              text(confidence.basis === '' ? '.' : `. ${confidence.basis}`),
            ],
          } as const,
        ]),
  ]
}

function lookOf(
  { form, judgement }: DocumentLine,
  role: BriefingDocument['sections'][number]['role'],
): { readonly look: LineLook; readonly key: string } {
  const key = judgement?.key ?? ''
  switch (form?.kind) {
    case 'bullet':
    case 'quotation':
      return { look: form.kind, key }
    case 'numbered':
      return { look: 'numbered', key: `${form.number}.` }
    case 'table':
      return { look: 'caption', key: `Table ${form.number}.` }
    case 'figure':
      return { look: 'caption', key: `Figure ${form.number}.` }
  }
  if (role === 'bottom-line') return { look: 'bottom-line', key }
  return { look: key === '' ? 'paragraph' : 'key-judgement', key }
}

/** What a table or a figure shows. A timeline is a table of its points. */
function shownBlocks(form: DocumentForm | null, sources: readonly DocumentSource[]): FormBlock[] {
  if (form?.kind === 'table') return [table(form.header, form.rows)]
  if (form?.kind !== 'figure') return []
  const { shows } = form
  if (shows.kind === 'timeline') {
    const rows = shows.points.map(({ date, label, source }) => [
      longDateWords(date),
      `[${source}] ${label}`,
    ])
    return [table(['Date', 'Information'], rows)]
  }
  const source = sources.find(({ sourceId }) => sourceId === shows.sourceId)
  const words = source ? `Picture: source [${source.number}], ${source.heading}` : 'Picture'
  return [{ kind: 'picture', sourceId: shows.sourceId, words: writable(words) }]
}

const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): FormBlock & { readonly kind: 'table' } => ({
  kind: 'table',
  header: header.map(writable),
  rows: rows.map((cells) => cells.map(writable)),
})

function sourceBlock(source: DocumentSource): FormBlock {
  const { number, heading, marking, unrestricted, descriptor, reliability, sha256 } = source
  const said = [heading, unrestricted ? '' : `${marking}.`, descriptor]
  return {
    kind: 'source',
    number,
    anchor: sourceAnchor(number),
    spans: [text(`${said.filter(Boolean).join(' ')} `), ...citedIn(source)],
    grade: reliability ?? 'not rated',
    digest: sha256,
  }
}

/** Each cited passage in its exact words, under its source. */
function annexBlocks({ annex, sources }: BriefingDocument): FormBlock[] {
  if (annex.length === 0) return []
  return [
    ...headingOf(1, 'Evidence'),
    {
      kind: 'remark',
      text: 'Each passage that is cited, in its exact words, with the reliability of its source and its credibility; – is not rated.',
    },
    ...sources.flatMap((source): FormBlock[] => {
      const passages = annex.filter((passage) => passage.source === source.number)
      if (passages.length === 0) return []
      return [
        {
          kind: 'source',
          number: source.number,
          anchor: null,
          spans: [
            { kind: 'link', text: writable(source.heading), to: sourceAnchor(source.number) },
          ],
          grade: '',
          digest: source.sha256,
        },
        ...passages.map((passage) => passageBlock(passage, source)),
      ]
    }),
  ]
}

const passageBlock = (passage: DocumentPassage, { reliability }: DocumentSource): FormBlock => ({
  kind: 'line',
  look: 'paragraph',
  anchor: passage.label,
  number: null,
  key: passage.locator,
  portion: passage.portion,
  spans: [
    text(`“${passage.quote}” `),
    text(passage.citedBy.length === 1 ? 'Line ' : 'Lines '),
    ...passage.citedBy.flatMap(({ label, line }, at): Span[] => [
      ...(at === 0 ? [] : [text(', ')]),
      { kind: 'link', text: String(line), to: label },
    ]),
    text(`. ${reliability ?? '–'}${passage.credibility ?? '–'}`),
  ],
})

function scaleBlocks(document: BriefingDocument): FormBlock[] {
  const steps = (scale: readonly { readonly grade: string | number; readonly words: string }[]) =>
    scale.map(({ grade, words }) => `${grade} ${words}`).join(', ')
  const span = (scale: readonly { readonly grade: string | number }[]) =>
    `${scale[0]?.grade}–${scale.at(-1)?.grade}`
  const { scale, likelihoodScale, reliabilityScale, credibilityScale, confidenceScale } = document
  return [
    ...headingOf(1, `Likelihood: ${scale.title}`),
    table(
      ['Term', 'Range'],
      likelihoodScale.map(({ term, range }) => [term, range]),
    ),
    ...(scale.disclaimer === '' ? [] : [{ kind: 'remark', text: scale.disclaimer } as const]),
    ...headingOf(1, 'Grades and confidence'),
    table(
      ['Grade', 'Meaning'],
      [
        [span(reliabilityScale), `reliability of the source: ${steps(reliabilityScale)}`],
        [span(credibilityScale), `credibility of the passage: ${steps(credibilityScale)}`],
        [
          'Confidence',
          `how well the judgement is founded: ${confidenceScale.join(', ')}; never a degree of likelihood`,
        ],
      ],
    ),
  ]
}

/** The footnotes of the blocks, in the order of their numbers. */
export const notesIn = (blocks: readonly FormBlock[]): (Span & { readonly kind: 'note' })[] =>
  blocks.flatMap((block) =>
    'spans' in block ? block.spans.filter((span) => span.kind === 'note') : [],
  )
