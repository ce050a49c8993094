import type { BriefingDocument, DocumentSection } from '../model/briefing-document'
import { credibilityScale, reliabilityScale } from '../model/grading'
import { ConfidenceLevel, DEFAULT_SCALE, likelihoodScales } from '../model/likelihood'
import { documentMarking, highestMarking, portionOf, schemeOf } from '../model/marking'
import type { Instant } from '../model/moment'
import type { Source } from '../model/source'
import { longDateWords } from '../text/date-words'
import { inGroupsOfFour } from '../text/hash-words'
import { annexOf, citedPassages, passageLabels } from './annex'
import { citationsBy } from './citations-by'
import { mixedScales } from './disclaimer'
import { evidenceOf, holdingsOf } from './evidence'
import type { Citation } from './inlines'
import { datedSources, picturesOf } from './line-form'
import { composeLine, lineMarking, numberSources } from './lines'
import { type PlacedLine, placeBlocks } from './placing'
import { assumptionsOf, indicatorsOf } from './points'
import { onOneLine, printedDay } from './printed'
import { type Readership, type WrittenBriefing, writtenFor } from './readership'
import { sourceEntry } from './source-entry'
import { sourceFacts } from './source-facts'
import { writeSourceSummary } from './source-summary'

/** All sources and clips of the case are given, cited or not. */
export interface ComposeInput extends WrittenBriefing {
  /** Absent: for all it is marked for. */
  readonly readership?: Readership | null
  /** Number and digest of the last journal entry. */
  readonly journal: { readonly entry: number; readonly head: string }
  readonly now: Instant
}

/**
 * The printed form of a briefing: every number, label and marking given, in printing order. Lines
 * without words, sections without lines and sections that are off are left out. The same input gives
 * the same document.
 * @throws CasebookError `not-found` when a line cites a passage that is not in the case; `refused`
 *   when nothing can be composed for the readers asked for, see `writtenFor`
 */
export function composeBriefing(input: ComposeInput): BriefingDocument {
  const readership = input.readership ?? null
  const { briefing, sources, clips } = readership === null ? input : writtenFor(input, readership)
  const scheme = schemeOf(input.case)
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
  const passages = citedPassages([...evidence.values()].flat(), numbers)
  const names = { sources: numbers, passages: passageLabels(passages) }
  let labels = 0
  const labelled = (citation: Citation) => ({ ...citation, label: `cite-${++labels}` })

  // Headings are for everybody who may read anything of the case: they have no marking of their own.
  const headingPortion = scheme.marksHeadings ? portionOf(scheme, input.case.marking) : ''

  const sections = placedSections.map((section): DocumentSection => {
    const { id, role, number, lines } = section
    const heading = onOneLine(section.heading).trim()
    return {
      id,
      role,
      number,
      heading,
      headingPortion: heading && headingPortion,
      lines: lines.map((placed) =>
        composeLine(scheme, placed, evidenceFor(placed), shownBy(placed), names, labelled),
      ),
    }
  })
  const printed = sections.flatMap((section) => section.lines)
  const citations = citationsBy(sections)
  const scale = likelihoodScales[briefing.scale ?? DEFAULT_SCALE]
  const written = new Map(placedLines.map(({ line }) => [line.id, line]))
  // An entry of the source list is a portion too: its marking counts like that of a line.
  const marking = highestMarking(
    scheme,
    [
      ...citedSources.map((source) => source.marking),
      ...placedLines.map((placed) =>
        lineMarking(scheme, placed, evidenceFor(placed), shownBy(placed)),
      ),
    ],
    input.case.marking,
  )

  return {
    reference: briefing.reference,
    unit: briefing.unit,
    title: onOneLine(briefing.title).trim() || input.case.title,
    subtitle: onOneLine(briefing.subtitle).trim(),
    titlePortion: headingPortion,
    caseTitle: input.case.title,
    date: printedDay(input.now),
    preparedBy: briefing.preparedBy,
    reviewedBy: briefing.reviewedBy,
    informationUpTo:
      briefing.informationUpTo === null ? '' : longDateWords(briefing.informationUpTo),
    marking: documentMarking(scheme, marking),
    sections,
    assumptions: assumptionsOf(printed, written),
    indicators: indicatorsOf(printed, written),
    sourceSummary:
      briefing.sourceSummary.trim() ||
      writeSourceSummary(sourceFacts({ evidence, sources, clips, numbers })),
    sources: citedSources.map((source, at) =>
      sourceEntry(scheme, source, at + 1, citations.source.get(at + 1) ?? []),
    ),
    annex: annexOf(scheme, passages, numbers, citations.passage),
    likelihoodScale: scale.bands,
    scale: { title: scale.title, disclaimer: mixedScales(printed, scale) },
    reliabilityScale,
    credibilityScale,
    confidenceScale: ConfidenceLevel.options,
    journal: { entry: input.journal.entry, head: inGroupsOfFour(input.journal.head) },
  }
}
