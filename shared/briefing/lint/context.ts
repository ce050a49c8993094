import type { Clip } from '../../model/clip'
import type { ScaleName } from '../../model/likelihood'
import type { MarkingScheme } from '../../model/marking-scheme'
import type { Source } from '../../model/source'
import { type Holdings, holdingsOf } from '../evidence'
import { originsOf } from '../origin'
import { ClipIndex } from './clip-index'
import { type ReadClip, readClip } from './read-clip'
import type { ReadLine } from './read-line'

/** What the lines of a briefing are checked against. */
export interface LintContext {
  readonly holdings: Holdings
  /** For each source the id of the source its information comes from, see `originsOf`. */
  readonly origins: ReadonlyMap<string, string>
  /** The scale the briefing is written in. */
  readonly scale: ScaleName
  /** What the markings mean. */
  readonly scheme: MarkingScheme
  /** Passages of the case that a line without a source may be about. */
  readonly clipIndex: ClipIndex
}

/** The case as the lines of a briefing are checked against it. */
export const lintContext = (
  clips: readonly Clip[],
  sources: readonly Source[],
  scale: ScaleName,
  scheme: MarkingScheme,
): LintContext => ({
  holdings: holdingsOf(clips, sources),
  origins: originsOf(sources),
  scale,
  scheme,
  clipIndex: new ClipIndex(clips),
})

/** The passages a line cites that the case holds, in the order of the text. */
export const passagesOf = ({ clipIds }: ReadLine, { holdings }: LintContext): ReadClip[] =>
  clipIds.flatMap((clipId) => {
    const clip = holdings.clips.get(clipId)
    const source = clip && holdings.sources.get(clip.sourceId)
    return clip && source ? readClip(clip, source) : []
  })
