import type { Span } from '../../../shared/clip/graphemes'
import type { Mention } from '../../../shared/model/actor'
import type { SourceText } from '../../../shared/model/source-text'
import { placesOfNames } from '../../../shared/tag/name-places'
import type { PaintedClip } from './pieces'

/**
 * What a tag on a passage names: the places of the actor's names within it, or else the passage
 * itself, as with "the foreign minister".
 */
export function namedPlaces(text: string, passage: Span, names: readonly string[]): Span[] {
  const places = placesOfNames(text, names, passage.start, passage.end)
  return places.length > 0 ? places : [passage]
}

/** The places that no tag of this actor stands at yet. */
export const untagged = (places: readonly Span[], mentions: readonly Mention[], actorId: string) =>
  places.filter(
    ({ start, end }) =>
      !mentions.some(
        (known) => known.actorId === actorId && known.start < end && known.end > start,
      ),
  )

/** A selection longer than a name: nothing is typed for it. */
const LONGEST_NAME = 60

/** What the question for an actor begins with: the words themselves when they may be a name. */
export function typedFor(text: string, passage: Span): string {
  const words = text.slice(passage.start, passage.end)
  return words.length <= LONGEST_NAME && !/[.!?]$/.test(words) ? words : ''
}

/** A place as a record, with the shortest clip that holds it. */
export function taggedPlace(text: SourceText, place: Span, clips: readonly PaintedClip[]) {
  const holding = clips
    .filter((clip) => clip.start <= place.start && clip.end >= place.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return {
    sourceId: text.sourceId,
    clipId: holding[0]?.id ?? null,
    start: place.start,
    end: place.end,
    matched: text.text.slice(place.start, place.end),
  }
}
