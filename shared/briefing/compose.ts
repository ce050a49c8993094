import type { Briefing } from '../model/briefing'
import type { BriefingDocument, DocumentSection, DocumentSource } from '../model/briefing-document'
import type { Case } from '../model/case'
import type { Clip } from '../model/clip'
import { credibilityScale, reliabilityScale } from '../model/grading'
import { ConfidenceLevel, DEFAULT_SCALE, likelihoodScales } from '../model/likelihood'
import { highestMarking, markingAudience } from '../model/marking'
import type { Instant } from '../model/moment'
import type { Source } from '../model/source'
import { longDateWords } from '../text/date-words'
import { inGroupsOfFour } from '../text/hash-words'
import { evidenceOf, holdingsOf } from './evidence'
import type { Citation } from './inlines'
import { datedSources, picturesOf } from './line-form'
import { composeLine, lineMarking, numberSources } from './lines'
import { type PlacedLine, placeBlocks } from './placing'
import { assumptionsOf, indicatorsOf } from './points'
import { onOneLine, printedDay } from './printed'
import { sourceEntry } from './source-entry'
import { sourceFacts } from './source-facts'
import { writeSourceSummary } from './source-summary'

export interface ComposeInput {
  readonly briefing: Briefing
  readonly case: Case
  /** All sources and clips of the case, cited or not. */
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
  /** Number and digest of the last journal entry. */
  readonly journal: { readonly entry: number; readonly head: string }
  readonly now: Instant
}

/**
 * The printed form of a briefing: every number, label and marking given, in printing order. Lines
 * without words, sections without lines and sections that are off are left out. The same input gives the same document.
 * @throws CasebookError `not-found` when a line cites a passage that is not in the case
 */
export function composeBriefing(input: ComposeInput): BriefingDocument {
  const { briefing, sources, clips } = input
  const holdings = holdingsOf(clips, sources)
  const placedSections = placeBlocks(briefing.blocks).filter((section) => section.written)
  const placedLines = placedSections.flatMap((section) => section.lines)
  const evidence = new Map(placedLines.map((placed) => [placed, evidenceOf(placed, holdings)]))
  const evidenceFor = (placed: PlacedLine) => evidence.get(placed) ?? []
  const named = placedLines.flatMap((placed) => [
    ...evidenceFor(placed).map(({ source }) => source),
    ...picturesOf(placed, holdings),
  ])
  const numbers = numberSources(named)
  const citedSources = [...numbers.keys()].map((id) => holdings.sources.get(id) as Source)
  const shownBy = (placed: PlacedLine) => [
    ...picturesOf(placed, holdings),
    ...datedSources(placed, evidenceFor(placed), citedSources),
  ]
  let labels = 0
  const labelled = (citation: Citation) => ({ ...citation, label: `cite-${++labels}` })

  const sections = placedSections.map(
    ({ id, role, number, heading, lines }): DocumentSection => ({
      id,
      role,
      number,
      heading: onOneLine(heading).trim(),
      lines: lines.map((placed) =>
        composeLine(placed, evidenceFor(placed), shownBy(placed), numbers, labelled),
      ),
    }),
  )
  const printed = sections.flatMap((section) => section.lines)
  const written = new Map(placedLines.map(({ line }) => [line.id, line]))
  // An entry of the source list is a portion too: its marking counts like that of a line.
  const marking = highestMarking(
    [
      ...citedSources.map((source) => source.marking),
      ...placedLines.map((placed) => lineMarking(placed, evidenceFor(placed), shownBy(placed))),
    ],
    input.case.marking,
  )

  return {
    reference: briefing.reference,
    unit: briefing.unit,
    title: onOneLine(briefing.title).trim() || input.case.title,
    subtitle: onOneLine(briefing.subtitle).trim(),
    caseTitle: input.case.title,
    date: printedDay(input.now),
    preparedBy: briefing.preparedBy,
    reviewedBy: briefing.reviewedBy,
    informationUpTo:
      briefing.informationUpTo === null ? '' : longDateWords(briefing.informationUpTo),
    marking: { label: marking, audience: markingAudience[marking] },
    sections,
    assumptions: assumptionsOf(printed, written),
    indicators: indicatorsOf(printed, written),
    sourceSummary:
      briefing.sourceSummary.trim() ||
      writeSourceSummary(sourceFacts({ evidence, sources, clips, numbers })),
    sources: citedSources.map((source, at) =>
      sourceEntry(source, at + 1, citedBy(at + 1, sections)),
    ),
    likelihoodScale: likelihoodScales[briefing.scale ?? DEFAULT_SCALE].bands,
    reliabilityScale,
    credibilityScale,
    confidenceScale: ConfidenceLevel.options,
    journal: { entry: input.journal.entry, head: inGroupsOfFour(input.journal.head) },
  }
}

/** The citations that lead to a source, in printing order. */
const citedBy = (source: number, sections: readonly DocumentSection[]): DocumentSource['citedBy'] =>
  sections
    .flatMap((section) => section.lines)
    .flatMap((line) =>
      line.inlines
        .flatMap((inline) => (inline.kind === 'citations' ? inline.refs : []))
        .filter((ref) => ref.source === source)
        .map(({ label, locator }) => ({ label, locator, line: line.number })),
    )
