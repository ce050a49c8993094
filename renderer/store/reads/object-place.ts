import type { Clip } from '../../../shared/model/clip'
import type { OpenCase } from '../case-at-work'

/** Where the object of an entry is looked at; the members of a place of the window. */
export type ObjectPlace =
  | { readonly section: 'reader'; readonly sourceId: string; readonly clipId: string | null }
  | { readonly section: 'actors'; readonly actorId: string }
  | { readonly section: 'briefing' }

/** Where the first object of an entry that is still in the case can be looked at; `null` when none is. */
export async function objectPlace(
  { database }: OpenCase,
  seq: number,
): Promise<ObjectPlace | null> {
  const record = await database.entries.get(seq)
  for (const id of record?.objects ?? []) {
    if ((await database.sources.get(id)) !== undefined) {
      return { section: 'reader', sourceId: id, clipId: null }
    }
    const clip: Clip | undefined = await database.clips.get(id)
    if (clip !== undefined) return { section: 'reader', sourceId: clip.sourceId, clipId: id }
    const named = (await database.aliases.get(id)) ?? (await database.mentions.get(id))
    const actorId = named?.actorId ?? (await database.actors.get(id))?.id
    if (actorId !== undefined) return { section: 'actors', actorId }
    if ((await database.briefings.get(id)) !== undefined) return { section: 'briefing' }
  }
  return null
}
