import { paragraphAt } from '../../../shared/clip/place'
import { sentencesOf } from '../../../shared/clip/sentences'
import type { SourceText } from '../../../shared/model/source-text'

/** A place with the words around it, in three pieces: before, itself, after. */
export interface PassageAround {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The sentence or sentences in which a place stands. */
export function passageAround(
  text: SourceText,
  place: { start: number; end: number },
): PassageAround {
  const block = text.blocks[paragraphAt(text, place.start) - 1]
  const from = block?.start ?? 0
  const to = Math.max(block?.end ?? 0, place.end)
  const touched = sentencesOf(text.text, from, to).filter(
    ({ start, end }) => start < place.end && end > place.start,
  )
  const start = Math.min(place.start, touched[0]?.start ?? from)
  const end = Math.max(place.end, touched.at(-1)?.end ?? to)
  return {
    before: text.text.slice(start, place.start),
    words: text.text.slice(place.start, place.end),
    after: text.text.slice(place.end, end),
  }
}
