import { isOriginSet, type Source } from '../../../shared/model/source'
import type { Likeness } from '../../../shared/near-duplicate/likeness'
import type { SimilarPair } from '../../../shared/near-duplicate/similar-texts'
import { restsOn } from './source-origin'

/** A source that seems to repeat another. */
export interface OriginProposal {
  readonly kind: Likeness['kind']
  readonly origin: Source
  /** Share of the source's text that stands in its origin, and of the origin's that stands in it; 0 to 1. */
  readonly ofSource: number
  readonly ofOrigin: number
}

/**
 * What is to be asked about the origins of sources, by the id of the source that would be derived:
 * of several likenesses the strongest. A source whose origin is known is not asked about, nor is what
 * an analyst has turned down.
 */
export function originProposals(
  pairs: readonly SimilarPair[],
  all: readonly Source[],
): ReadonlyMap<string, OriginProposal> {
  const byId = new Map(all.map((source) => [source.id, source]))
  const strongest = new Map<string, { readonly proposal: OriginProposal; readonly by: number }>()
  for (const { first, second, kind, ofFirst, ofSecond } of pairs) {
    const [one, other] = [byId.get(first), byId.get(second)]
    if (one === undefined || other === undefined) continue
    const [source, origin] = inOrder(one, other, ofFirst, ofSecond)
    if (!isOpen(source, origin) || restsOn(origin, source.id, byId)) continue
    const by = Math.max(ofFirst, ofSecond)
    const known = strongest.get(source.id)
    const better =
      known === undefined ||
      by > known.by ||
      (by === known.by && origin.number < known.proposal.origin.number)
    if (!better) continue
    const [ofSource, ofOrigin] = source === one ? [ofFirst, ofSecond] : [ofSecond, ofFirst]
    strongest.set(source.id, { proposal: { kind, origin, ofSource, ofOrigin }, by })
  }
  return new Map([...strongest].map(([id, { proposal }]) => [id, proposal]))
}

/** Whether it is still to be said where the source has its text from. */
const isOpen = (source: Source, origin: Source): boolean =>
  !isOriginSet(source) && !(source.notDerivedFrom ?? []).includes(origin.id)

/** How much more of one text than of the other must stand in the other to tell which took it over. */
const CLEARLY = 0.2

/**
 * The derived source and its origin. The later one repeats the earlier, by the dates of publication
 * where they differ; else the one that has all of the other and more; else the one that came later.
 */
function inOrder(
  one: Source,
  other: Source,
  ofOne: number,
  ofOther: number,
): readonly [source: Source, origin: Source] {
  const days = comparedDates(one.published, other.published)
  if (days !== 0) return days > 0 ? [one, other] : [other, one]
  if (Math.abs(ofOne - ofOther) > CLEARLY) return ofOne < ofOther ? [one, other] : [other, one]
  return one.number > other.number ? [one, other] : [other, one]
}

/** Below 0 where the first is earlier, as exactly as both are known; 0 where that cannot be said. */
function comparedDates(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0
  const length = Math.min(one.length, other.length)
  const [a, b] = [one.slice(0, length), other.slice(0, length)]
  return a === b ? 0 : a < b ? -1 : 1
}

/** "Copy of S3?" */
export const proposalHeading = ({ kind, origin }: OriginProposal): string =>
  `${kind === 'copy' ? 'A copy of' : 'Derived from'} S${origin.number}?`

/** On what the proposal rests: "About 90 % of its text stands in S3, word for word." */
export function proposalWords({ kind, origin, ofSource, ofOrigin }: OriginProposal): string {
  const code = `S${origin.number}`
  if (kind === 'copy' || ofSource >= ofOrigin) {
    return `${shareWords(ofSource)} of its text stands in ${code}, word for word.`
  }
  return `${shareWords(ofOrigin)} of the text of ${code} stands in it, word for word.`
}

/** An estimate from 128 samples is not told to the percent. */
const shareWords = (share: number): string =>
  share > 0.97 ? 'Nearly all' : `About ${10 * Math.round(10 * share)} %`
