import { useMemo } from 'react'
import { resolveAnchor } from '../../../shared/clip/resolve'
import type { Actor, Mention } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { tintOf } from './clip-code'
import type { PaintedClip } from './pieces'

/** A clip where it stands in the text that is shown. */
export interface ReaderClip extends PaintedClip {
  readonly clip: Clip
  /** Whether a better extractor has moved the words since. */
  readonly moved: boolean
  /** The actors tagged in it, each once. */
  readonly actors: readonly Actor[]
}

export interface ReaderClips {
  /** In the order of the text. */
  readonly placed: readonly ReaderClip[]
  /** Clips whose words the text no longer holds: shown as lost, never at a guessed place. */
  readonly lost: readonly Clip[]
}

/** Finds each clip of a source in its text, with the actors tagged there. */
export function useReaderClips(
  source: Source,
  text: SourceText,
  clips: readonly Clip[],
  mentions: readonly Mention[],
  actors: readonly Actor[],
): ReaderClips {
  return useMemo(() => {
    const actorOf = new Map(actors.map((actor) => [actor.id, actor]))
    const placed: ReaderClip[] = []
    const lost: Clip[] = []
    for (const clip of clips) {
      const found = resolveAnchor(clip.anchor, text, source.sha256)
      if (found.state === 'orphan') {
        lost.push(clip)
        continue
      }
      const tagged = mentions.filter(({ start, end }) => start >= found.start && end <= found.end)
      const named = new Set(tagged.map(({ actorId }) => actorId))
      placed.push({
        id: clip.id,
        number: clip.number,
        tint: tintOf(clip.code),
        start: found.start,
        end: found.end,
        clip,
        moved: found.state === 'moved',
        actors: [...named].flatMap((id) => actorOf.get(id) ?? []),
      })
    }
    placed.sort((a, b) => a.start - b.start || a.number - b.number)
    return { placed, lost }
  }, [source, text, clips, mentions, actors])
}
