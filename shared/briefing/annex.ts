import type { DocumentPassage } from '../model/briefing-document'
import { locatorOf } from '../model/locator'
import { portionOf } from '../model/marking'
import type { MarkingScheme } from '../model/marking-scheme'
import type { CitationsBy } from './citations-by'
import type { Evidence } from './evidence'
import { onOneLine } from './printed'

/*
 * The evidence annex: whoever reads a briefing on paper has the exact words of each passage at hand.
 */

/** Each cited passage once: by the number of its source, then as they follow one another in it. */
export function citedPassages(
  evidence: readonly Evidence[],
  numbers: ReadonlyMap<string, number>,
): Evidence[] {
  const byClip = new Map(evidence.map((cited) => [cited.clip.id, cited]))
  const numberOf = ({ source }: Evidence) => numbers.get(source.id) as number
  return [...byClip.values()].sort(
    (one, other) =>
      numberOf(one) - numberOf(other) ||
      one.clip.anchor.start - other.clip.anchor.start ||
      one.clip.number - other.clip.number,
  )
}

/** The label of each passage in the annex, by the id of its clip. */
export const passageLabels = (passages: readonly Evidence[]): ReadonlyMap<string, string> =>
  new Map(passages.map(({ clip }, at) => [clip.id, `passage-${at + 1}`]))

/**
 * The annex of composed sections.
 * @param citations by the label of the passage they lead to
 */
export function annexOf(
  scheme: MarkingScheme,
  passages: readonly Evidence[],
  numbers: ReadonlyMap<string, number>,
  citations: CitationsBy['passage'],
): DocumentPassage[] {
  return passages.map((cited, at) => {
    const label = `passage-${at + 1}`
    return {
      label,
      source: numbers.get(cited.source.id) as number,
      locator: locatorOf(cited.clip.anchor),
      quote: onOneLine(cited.clip.anchor.exact).trim(),
      portion: portionOf(scheme, cited.clip.marking),
      credibility: cited.clip.credibility,
      citedBy: (citations.get(label) ?? []).map(({ ref, line }) => ({ label: ref.label, line })),
    }
  })
}
