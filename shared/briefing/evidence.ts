import { CasebookError } from '../errors/casebook-error'
import type { Clip } from '../model/clip'
import { citedClips } from '../model/line-evidence'
import { wordsOf } from '../model/line-words'
import type { Source } from '../model/source'
import type { PlacedLine } from './placing'

/** A cited passage with the source it was clipped from. */
export interface Evidence {
  readonly clip: Clip
  readonly source: Source
}

/** What a case holds, by id. */
export interface Holdings {
  readonly clips: ReadonlyMap<string, Clip>
  readonly sources: ReadonlyMap<string, Source>
}

export const holdingsOf = (clips: readonly Clip[], sources: readonly Source[]): Holdings => ({
  clips: new Map(clips.map((clip) => [clip.id, clip])),
  sources: new Map(sources.map((source) => [source.id, source])),
})

/**
 * The passages a line rests on, in the order of the text, each once.
 * @throws CasebookError `not-found`, naming the line, when a passage or its source is not in the case
 */
export const evidenceOf = (placed: PlacedLine, holdings: Holdings): Evidence[] =>
  citedClips(placed.line).map((clipId) => {
    const clip = holdings.clips.get(clipId)
    if (!clip) throw missing(placed, 'a passage that')
    const source = holdings.sources.get(clip.sourceId)
    if (!source) throw missing(placed, `passage c${clip.number}, whose source`)
    return { clip, source }
  })

function missing({ line, number }: PlacedLine, what: string): CasebookError {
  const words = wordsOf(line).trim()
  const start = words.length > 60 ? `${words.slice(0, 60)}…` : words
  return new CasebookError(
    'not-found',
    `The briefing was not composed: line ${number} ("${start}") cites ${what} is not in the case.` +
      ' Cite another passage in this line or remove the citation.',
  )
}
