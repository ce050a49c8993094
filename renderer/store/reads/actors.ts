import { useLiveQuery } from 'dexie-react-hooks'
import type { Actor, Alias, Mention } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { useOpenCase } from '../case-context'
import type { CaseDatabase } from '../case-database'
import { sourceTextOf } from './texts'

/** All actors by name; `undefined` while they are fetched. */
export function useActors(): readonly Actor[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const actors = await database.actors.toArray()
    return actors.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  }, [database])
}

/** All names that claimants use, by name; `undefined` while they are fetched. */
export function useAliases(): readonly Alias[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const aliases = await database.aliases.toArray()
    return aliases.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  }, [database])
}

/** Where a source names actors, in the order of its text; `undefined` while they are fetched. */
export function useMentionsOfSource(sourceId: string | null): readonly Mention[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    if (sourceId === null) return []
    const mentions = await database.mentions.where('sourceId').equals(sourceId).toArray()
    return mentions.sort((a, b) => a.start - b.start)
  }, [database, sourceId])
}

/** One place where an actor is named, with what surrounds it. */
export interface MentionInPlace {
  readonly mention: Mention
  readonly source: Source
  readonly text: SourceText
  /** The clip it was tagged in. */
  readonly clip: Clip | null
}

/** Every place where an actor is named, by source and place; `undefined` while they are fetched. */
export function useMentionsOfActor(actorId: string | null): readonly MentionInPlace[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    if (actorId === null) return []
    const mentions = await database.mentions.where('actorId').equals(actorId).toArray()
    const texts = new Map<string, SourceText | null>()
    const found: MentionInPlace[] = []
    for (const mention of mentions) {
      const { sourceId, clipId } = mention
      if (!texts.has(sourceId)) texts.set(sourceId, await sourceTextOf(database, sourceId))
      const source = await database.sources.get(sourceId)
      const text = texts.get(sourceId) ?? null
      if (source === undefined || text === null) continue
      const clip = clipId === null ? null : ((await database.clips.get(clipId)) ?? null)
      found.push({ mention, source, text, clip })
    }
    return found.sort(
      (a, b) => a.source.number - b.source.number || a.mention.start - b.mention.start,
    )
  }, [database, actorId])
}

/** How many places name each actor, by the actor's id; `undefined` while they are counted. */
export function useMentionCounts(): ReadonlyMap<string, number> | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(() => mentionCounts(database), [database])
}

/** Counted by the index, so that no mention is opened. */
export const mentionCounts = ({
  actors,
  mentions,
}: CaseDatabase): Promise<ReadonlyMap<string, number>> =>
  actors.db.transaction('r', [actors, mentions], async () => {
    const ids = await actors.toCollection().primaryKeys()
    const counts = await Promise.all(ids.map((id) => mentions.where('actorId').equals(id).count()))
    return new Map(ids.map((id, at) => [id, counts[at] ?? 0]))
  })
