import type { Clip } from '../model/clip'
import type { Reliability } from '../model/grading'
import { currentReliability, isOriginSet, type Source } from '../model/source'
import type { Evidence } from './evidence'
import { needsSource } from './lint/sourcing'
import { originsOf } from './origin'
import type { PlacedLine } from './placing'
import { sourceKind } from './source-entry'

/** What can be counted about the sources of a briefing (ICD 206, source summary statement). */
export interface SourceFacts {
  readonly sources: number
  /** Sources that repeat one another count once. */
  readonly origins: number
  /** Numbers of the sources of which nobody said whether they repeat another. */
  readonly unsetOrigins: readonly number[]
  readonly kinds: readonly (readonly [kind: string, count: number])[]
  readonly reliability: readonly (readonly [grade: Reliability, count: number])[]
  /** Numbers of the sources nobody has rated. */
  readonly unrated: readonly number[]
  /** First and last date of publication, as exactly as they are known. */
  readonly published: { readonly oldest: string; readonly newest: string } | null
  /** BCP 47 tags; empty where the language is not known. */
  readonly languages: readonly (readonly [language: string, count: number])[]
  /** Numbers of the reported facts and judgements that rest on one origin only. */
  readonly singleOriginLines: readonly number[]
  /** Passages coded as denial that no line cites. */
  readonly uncitedDenials: number
}

export interface SummaryInput {
  readonly evidence: ReadonlyMap<PlacedLine, readonly Evidence[]>
  /** All sources and clips of the case: origins and denials lie beyond what is cited. */
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
  /** Number of each cited source by its id. */
  readonly numbers: ReadonlyMap<string, number>
}

export function sourceFacts({ evidence, sources, clips, numbers }: SummaryInput): SourceFacts {
  const cited = sources.filter((source) => numbers.has(source.id))
  const citedClips = new Set([...evidence.values()].flat().map(({ clip }) => clip.id))
  const origins = originsOf(sources)
  const originCount = (ids: readonly string[]) => new Set(ids.map((id) => origins.get(id))).size
  const numbersOf = (of: readonly Source[]) =>
    of.map(({ id }) => numbers.get(id) as number).sort((a, b) => a - b)
  const dates = cited.flatMap((source) => source.published ?? []).sort()
  return {
    sources: cited.length,
    origins: originCount(cited.map((source) => source.id)),
    unsetOrigins: numbersOf(cited.filter((source) => !isOriginSet(source))),
    kinds: tally(cited.map(sourceKind)),
    reliability: tally(cited.flatMap((source) => currentReliability(source) ?? [])).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
    unrated: numbersOf(cited.filter((source) => currentReliability(source) === null)),
    published:
      dates.length === 0 ? null : { oldest: dates[0] as string, newest: dates.at(-1) as string },
    languages: tally(cited.map((source) => source.language ?? '')),
    singleOriginLines: [...evidence]
      .filter(([{ line }]) => needsSource(line.type))
      .filter(([, passages]) => originCount(passages.map(({ source }) => source.id)) === 1)
      .map(([placed]) => placed.number),
    uncitedDenials: clips.filter((clip) => clip.code === 'denial' && !citedClips.has(clip.id))
      .length,
  }
}

/** Each value with how often it occurs: the most frequent first, then in alphabetical order. */
function tally<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
