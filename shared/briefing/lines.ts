import type { CitationRef, DocumentJudgement, DocumentLine } from '../model/briefing-document'
import { likelihoodRanges } from '../model/likelihood'
import { highestMarking, type Marking, portionOf } from '../model/marking'
import type { Evidence } from './evidence'
import { type Citation, composeInlines } from './inlines'
import type { PlacedLine } from './placing'
import { onOneLine } from './printed'

/** The portion a line must carry: its own marking or that of a passage it rests on, if stricter. */
export const lineMarking = ({ line }: PlacedLine, evidence: readonly Evidence[]): Marking =>
  highestMarking(
    evidence.map(({ clip }) => clip.marking),
    line.marking,
  )

/** The number of each cited source, in the order of first citation. */
export function numberSources(evidence: Iterable<Evidence>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { source } of evidence)
    if (!numbers.has(source.id)) numbers.set(source.id, numbers.size + 1)
  return numbers
}

/** "p. 2" where the original has pages, else the paragraph: "¶4". */
export const locatorOf = ({ clip: { anchor } }: Pick<Evidence, 'clip'>): string =>
  anchor.page === null ? `¶${anchor.paragraph}` : `p. ${anchor.page}`

/** One line as it is printed. */
export function composeLine(
  placed: PlacedLine,
  evidence: readonly Evidence[],
  sourceNumbers: ReadonlyMap<string, number>,
  labelled: (citation: Citation) => CitationRef,
): DocumentLine {
  const citations = new Map(
    evidence.map((cited): [string, Citation] => [
      cited.clip.id,
      { source: sourceNumbers.get(cited.source.id) as number, locator: locatorOf(cited) },
    ]),
  )
  const { line, number } = placed
  return {
    id: line.id,
    number,
    portion: portionOf(lineMarking(placed, evidence)),
    type: line.type,
    inlines: composeInlines(line.runs, (clipId) => citations.get(clipId) as Citation, labelled),
    judgement: judgementOf(placed),
  }
}

function judgementOf({ line, key, confidenceNumber }: PlacedLine): DocumentJudgement | null {
  if (line.type !== 'judgement' && line.confidence === null) return null
  const term = line.runs.find((run) => run.kind === 'likelihood')?.term
  return {
    key,
    likelihood: term === undefined ? null : { term, ...likelihoodRanges[term] },
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
