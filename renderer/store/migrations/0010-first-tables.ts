/**
 * The first tables. Indexes hold random ids only: what an index holds can be read on disk.
 * Frozen since its release; change the shape with a new migration.
 */
export const version = 10

export const stores = {
  cases: 'id',
  sources: 'id',
  texts: 'id, sourceId',
  clips: 'id, sourceId',
  actors: 'id',
  aliases: 'id, actorId',
  mentions: 'id, actorId, sourceId, clipId',
  briefings: 'id',
  meta: 'key',
} as const
