import type { Clip } from '../../model/clip'
import type { Source } from '../../model/source'
import { sentenceEnds } from '../../text/sentence-breaks'
import { datesIn } from './dates'
import { stemsOf } from './folded'
import { type KnownNames, knownNames } from './names'
import { numbersIn, numberWordsIn } from './numbers'
import { readDoubt } from './doubt'

/** A sentence of a passage. */
export interface ClipSentence {
  readonly stems: ReadonlySet<string>
  /** The words with which it keeps its distance from what it says; `null` when it states it. */
  readonly doubt: string | null
}

/** A cited passage as rules read it. */
export interface ReadClip {
  readonly clip: Clip
  readonly source: Source
  readonly sentences: readonly ClipSentence[]
  readonly numbers: ReadonlySet<number>
  /** Dates in the passage, and those of its source. */
  readonly dates: readonly string[]
  /** Names in the passage, and who published it under which title. */
  readonly names: KnownNames
}

const known = new WeakMap<Clip, ReadClip>()

/** Reads a passage; a clip that did not change is read once. */
export function readClip(clip: Clip, source: Source): ReadClip {
  const before = known.get(clip)
  if (before?.source === source) return before
  const { exact } = clip.anchor
  const about = [exact, source.title, source.publisher, ...source.authors].join('\n')
  const read: ReadClip = {
    clip,
    source,
    sentences: sentencesOf(exact),
    numbers: new Set([...numbersIn(exact).map(({ value }) => value), ...numberWordsIn(exact)]),
    dates: [
      ...datesIn(exact).map(({ date }) => date),
      ...[source.published, source.informationDate].filter((date) => date !== null),
    ],
    names: knownNames(about),
  }
  known.set(clip, read)
  return read
}

function sentencesOf(exact: string): ClipSentence[] {
  const ends = sentenceEnds(exact)
  return ends.map((end, at) => {
    const text = exact.slice(ends[at - 1] ?? 0, end)
    return { stems: stemsOf(text), doubt: readDoubt(text) }
  })
}
