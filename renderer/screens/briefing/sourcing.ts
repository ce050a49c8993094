import { needsSource } from '../../../shared/briefing/lint/sourcing'
import { sourceDate } from '../../../shared/briefing/line-form'
import { originsOf } from '../../../shared/briefing/origin'
import type { Line } from '../../../shared/model/briefing'
import type { Clip } from '../../../shared/model/clip'
import type { Id } from '../../../shared/model/id'
import { citedClips, shownPicture } from '../../../shared/model/line-evidence'
import { highestMarking, type Marking, schemeOf } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { isOriginSet, type Source } from '../../../shared/model/source'
import type { BriefingMaterial } from '../../store/reads/briefings'

/** How well the lines of a briefing are sourced. */
export interface Sourcing {
  /** Lines that say something and need a source. */
  readonly needing: number
  /** Those of them that cite a clip the case holds. */
  readonly having: number
  /** Sources cited. */
  readonly sources: number
  /** Sources these go back to: reports that repeat one another count once. */
  readonly origins: number
  /** Whether of some of them nobody said whom they repeat, so that the origins may be fewer. */
  readonly originsUnset: boolean
}

export function sourcingOf(
  lines: readonly Line[],
  clips: ReadonlyMap<Id, Clip>,
  sources: readonly Source[],
): Sourcing {
  const held = (clipId: Id) => clips.has(clipId)
  const needing = lines.filter((line) => line.runs.length > 0 && needsSource(line.type))
  const origins = originsOf(sources)
  const cited = new Set(
    lines.flatMap(citedClips).flatMap((clipId) => clips.get(clipId)?.sourceId ?? []),
  )
  return {
    needing: needing.length,
    having: needing.filter((line) => citedClips(line).some(held)).length,
    sources: cited.size,
    originsUnset: sources.some((source) => cited.has(source.id) && !isOriginSet(source)),
    origins: new Set([...cited].map((sourceId) => origins.get(sourceId) ?? sourceId)).size,
  }
}

/**
 * The marking the line is printed with: its own, or that of a cited clip if stricter. Composing the
 * briefing follows the same rule.
 * @param clipMarking marking of a clip; undefined when the case does not hold it
 */
export const printedMarking = (
  scheme: MarkingScheme,
  line: Pick<Line, 'marking'>,
  cited: Iterable<Id>,
  clipMarking: (clipId: Id) => Marking | undefined,
): Marking =>
  highestMarking(
    scheme,
    [...cited].flatMap((clipId) => clipMarking(clipId) ?? []),
    line.marking,
  )

/**
 * The marking that each figure must carry for what it shows, by the id of its line: that of its
 * picture, or the highest of the sources that its timeline dates.
 */
export function figureMarkings(
  lines: readonly Line[],
  { case: about, clips, sources }: Marked,
): ReadonlyMap<Id, Marking> {
  const scheme = schemeOf(about)
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const byClip = new Map(clips.map((clip) => [clip.id, bySource.get(clip.sourceId)]))
  const citedBy = (line: Line) => citedClips(line).flatMap((clipId) => byClip.get(clipId) ?? [])
  const shownBy = (line: Line) => {
    const picture = bySource.get(shownPicture(line) ?? '')
    if (picture !== undefined) return [picture]
    const own = citedBy(line)
    const dated = own.length > 0 ? own : lines.flatMap(citedBy)
    return dated.filter((source) => sourceDate(source) !== null)
  }
  return new Map(
    lines
      .filter(({ form }) => form?.kind === 'figure')
      .map((line) => [
        line.id,
        highestMarking(
          scheme,
          shownBy(line).map(({ marking }) => marking),
        ),
      ]),
  )
}

type Marked = Pick<BriefingMaterial, 'case' | 'clips' | 'sources'>

/** The marking of the whole: the highest of its lines, of the sources they cite or show and of the case. */
export function wholeMarking(
  lines: readonly Line[],
  { case: about, clips, sources }: Marked,
): Marking {
  const scheme = schemeOf(about)
  const byId = new Map(clips.map((clip) => [clip.id, clip]))
  const sourceIds = new Set([
    ...lines.flatMap(citedClips).map((clipId) => byId.get(clipId)?.sourceId),
    ...lines.flatMap((line) => shownPicture(line) ?? []),
  ])
  return highestMarking(
    scheme,
    [
      ...lines.map((line) =>
        printedMarking(scheme, line, citedClips(line), (id) => byId.get(id)?.marking),
      ),
      ...sources.filter(({ id }) => sourceIds.has(id)).map(({ marking }) => marking),
    ],
    about.marking,
  )
}
