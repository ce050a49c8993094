import type {
  BriefingDocument,
  CitationRef,
  DocumentFigure,
  DocumentLine,
  DocumentPoint,
  Inline,
} from '../model/briefing-document'
import { longDateWords } from '../text/date-words'

/** A marked passage of the printed document: one line, one paragraph of the summary. */
export interface PrintedLine {
  /** What it is, for whoever must find it: "line 4". */
  readonly name: string
  /** Printed before its words: "AMBER". */
  readonly portion: string
  /** As printed, with its citations and the numbers of its footnotes. */
  readonly words: string
  /** Cells of a table, its header first. */
  readonly rows?: readonly (readonly string[])[]
  /** What stands over its words, of a timeline: each date with its source. */
  readonly over?: readonly string[]
}

/** The lines of a document with their words as printed, in printing order. */
export function printedLines(
  document: BriefingDocument,
): (PrintedLine & { readonly line: DocumentLine })[] {
  let footnotes = 0
  const printed = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
        return inline.text
      case 'likelihood':
        return `${inline.term} (${inline.range})`
      case 'citations':
        return ` ${citationWords(inline.refs)}`
      case 'footnote':
        return String(++footnotes)
    }
  }
  return document.sections
    .flatMap(({ lines }) => lines)
    .map((line) => ({
      line,
      name: `line ${line.number}`,
      portion: line.portion,
      words: line.inlines.map(printed).join(''),
      ...(line.form?.kind === 'table' && { rows: [line.form.header, ...line.form.rows] }),
      ...(line.form?.kind === 'figure' && { over: shownWords(line.form.shows) }),
    }))
}

/** A date and its source are one text: a year alone is also a name of the axis. */
const shownWords = (shows: DocumentFigure): string[] =>
  shows.kind === 'picture'
    ? []
    : shows.points.map(({ date, source, label }) => `${longDateWords(date)} [${source}] ${label}`)

/** One bracket for citations that stand together: `[6, ¶4; 8, ¶2, ¶6]`. */
function citationWords(refs: readonly CitationRef[]): string {
  const parts = refs.map(({ source, locator }, at) => {
    if (at === 0) return `${source}, ${locator}`
    return refs[at - 1]?.source === source ? `, ${locator}` : `; ${source}, ${locator}`
  })
  return `[${parts.join('')}]`
}

const listedAs =
  (what: string) =>
  ({ line, portion, words }: DocumentPoint): PrintedLine => ({
    name: `${what} of line ${line}`,
    portion,
    words,
  })

/**
 * Everything that bears a portion marking: titles and headings where they have one, the lines, what is
 * listed of them, the summary of sources, the passages of the annex.
 */
export const markedPassages = (document: BriefingDocument): PrintedLine[] => [
  ...markedTitles(document),
  ...linesUnderHeadings(document),
  ...document.assumptions.map(listedAs('the assumption')),
  ...document.indicators.map(listedAs('an indicator')),
  ...document.sourceSummary.split(/\n+/).map((words, at) => ({
    name: `paragraph ${at + 1} of the summary of sources`,
    portion: document.marking.portion,
    words,
  })),
  ...document.annex.map(({ source, locator, portion, quote }) => ({
    name: `the passage of source ${source}, ${locator}, in the annex`,
    portion,
    words: `“${quote}”`,
  })),
]

const markedTitles = ({ title, subtitle, titlePortion: portion }: BriefingDocument) =>
  portion === ''
    ? []
    : [
        { name: 'the title', portion, words: title },
        ...(subtitle === '' ? [] : [{ name: 'the subtitle', portion, words: subtitle }]),
      ]

function linesUnderHeadings(document: BriefingDocument): PrintedLine[] {
  const lines = new Map(printedLines(document).map((printed) => [printed.line, printed]))
  return document.sections.flatMap(({ heading, headingPortion: portion, ...section }) => [
    ...(portion === '' ? [] : [{ name: `the heading “${heading}”`, portion, words: heading }]),
    ...section.lines.flatMap((line) => lines.get(line) ?? []),
  ])
}
