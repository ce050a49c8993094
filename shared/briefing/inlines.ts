import type { Run } from '../model/briefing'
import type { CitationRef, Inline } from '../model/briefing-document'
import { DEFAULT_SCALE, type LikelihoodBand, likelihoodBand } from '../model/likelihood'
import { onOneLine } from './printed'

/** Where a citation leads, before it has a label. */
export type Citation = Omit<CitationRef, 'label'>

/**
 * The printed pieces of a line. Citations next to one another become one group; the same place
 * cited twice in a group is printed once. `labelled` gives each printed citation its label and is
 * called in printing order.
 */
export function composeInlines(
  runs: readonly Run[],
  citationOf: (clipId: string) => Citation,
  labelled: (citation: Citation) => CitationRef,
): Inline[] {
  const inlines: Inline[] = []
  for (const run of withoutGapsBetweenCitations(runs)) {
    if (run.kind === 'text') {
      const text = onOneLine(run.text)
      if (text) inlines.push({ kind: 'text', text, emphasis: run.emphasis ?? false })
    } else if (run.kind === 'likelihood') {
      inlines.push({ kind: 'likelihood', ...bandOfRun(run) })
    } else if (run.kind === 'footnote') {
      inlines.push({ kind: 'footnote', text: onOneLine(run.text).trim() })
    } else {
      const citation = citationOf(run.clipId)
      const last = inlines.at(-1)
      if (last?.kind !== 'citations')
        inlines.push({ kind: 'citations', refs: [labelled(citation)] })
      else
        inlines[inlines.length - 1] = { ...last, refs: withCitation(last.refs, citation, labelled) }
    }
  }
  return inlines
}

/** The step of its scale that a term stands for, with the range that is printed behind it. */
export const bandOfRun = ({
  term,
  scale,
}: Omit<Extract<Run, { kind: 'likelihood' }>, 'kind'>): LikelihoodBand =>
  likelihoodBand(term, scale ?? DEFAULT_SCALE)

function withCitation(
  refs: readonly CitationRef[],
  citation: Citation,
  labelled: (citation: Citation) => CitationRef,
): CitationRef[] {
  if (!refs.some((ref) => samePlace(ref, citation))) return [...refs, labelled(citation)]
  return refs.map((ref) =>
    samePlace(ref, citation)
      ? { ...ref, passages: [...new Set([...ref.passages, ...citation.passages])] }
      : ref,
  )
}

const samePlace = (one: Citation, other: Citation): boolean =>
  one.source === other.source && one.locator === other.locator

/** The space before a citation is the press's to set, so what the analyst typed there is dropped. */
function withoutGapsBetweenCitations(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    if (run.kind !== 'text' || runs[at + 1]?.kind !== 'citation') return [run]
    const text = run.text.trimEnd()
    return text ? [{ ...run, text }] : []
  })
}
