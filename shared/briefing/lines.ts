import type { CitationRef, DocumentJudgement, DocumentLine } from '../model/briefing-document'
import { locatorOf } from '../model/locator'
import { highestMarking, type Marking, portionOf } from '../model/marking'
import type { MarkingScheme } from '../model/marking-scheme'
import type { Source } from '../model/source'
import type { Evidence } from './evidence'
import { composeForm } from './line-form'
import { bandOfRun, type Citation, composeInlines } from './inlines'
import type { PlacedLine } from './placing'
import { onOneLine } from './printed'

/**
 * The portion a line must carry: its own marking, or that of a passage it rests on or of a source its
 * figure shows, if stricter.
 */
export const lineMarking = (
  scheme: MarkingScheme,
  { line }: PlacedLine,
  evidence: readonly Evidence[],
  shown: readonly Source[],
): Marking =>
  highestMarking(
    scheme,
    [...evidence.map(({ clip }) => clip.marking), ...shown.map(({ marking }) => marking)],
    line.marking,
  )

/** The number of each source, in the order of first citation. */
export const numberSources = (sources: Iterable<Source>): ReadonlyMap<string, number> =>
  new Map([...new Set([...sources].map(({ id }) => id))].map((id, at) => [id, at + 1]))

/** What sources and passages are called in the document, by their ids. */
export interface Names {
  /** Numbers in the source list. */
  readonly sources: ReadonlyMap<string, number>
  /** Labels in the annex. */
  readonly passages: ReadonlyMap<string, string>
}

/** One line as it is printed. */
export function composeLine(
  scheme: MarkingScheme,
  placed: PlacedLine,
  evidence: readonly Evidence[],
  shown: readonly Source[],
  names: Names,
  labelled: (citation: Citation) => CitationRef,
): DocumentLine {
  const citations = new Map(
    evidence.map((cited): [string, Citation] => [
      cited.clip.id,
      {
        source: names.sources.get(cited.source.id) as number,
        locator: locatorOf(cited.clip.anchor),
        passages: [names.passages.get(cited.clip.id) as string],
      },
    ]),
  )
  const { line, number } = placed
  return {
    id: line.id,
    number,
    portion: portionOf(scheme, lineMarking(scheme, placed, evidence, shown)),
    type: line.type,
    inlines: composeInlines(line.runs, (clipId) => citations.get(clipId) as Citation, labelled),
    judgement: judgementOf(placed),
    form: composeForm(placed, shown, names.sources),
  }
}

function judgementOf({ line, key, confidenceNumber }: PlacedLine): DocumentJudgement | null {
  if (line.type !== 'judgement' && line.confidence === null) return null
  const term = line.runs.find((run) => run.kind === 'likelihood')
  return {
    key,
    likelihood: term === undefined ? null : bandOfRun(term),
    confidence:
      line.confidence === null || confidenceNumber === null
        ? null
        : {
            level: line.confidence.level,
            basis: onOneLine(line.confidence.basis).trim(),
            number: confidenceNumber,
          },
  }
}
