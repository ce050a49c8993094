import { z } from 'zod'
import { Id } from './id'
import { Instant, PartialDate } from './moment'

/** STIX 2.1 object types, with `identity` split by its identity class where analysts need it. */
export const ActorKind = z.enum([
  'intrusion-set',
  'threat-actor',
  'state',
  'agency',
  'organisation',
  'person',
  'sector',
  'outlet',
  'campaign',
  'malware',
  'tool',
  'vulnerability',
  'attack-pattern',
  'infrastructure',
  'indicator',
  'location',
])
export type ActorKind = z.infer<typeof ActorKind>

/** Somebody or something the sources speak of. */
export const Actor = z.strictObject({
  id: Id,
  name: z.string().min(1).max(300),
  kind: ActorKind,
  description: z.string().max(10_000),
  created: Instant,
})
export type Actor = z.infer<typeof Actor>

/** How the claimant relates the name to the actor; each is a claim, never a fact of the program. */
export const AliasRelation = z.enum(['same-as', 'overlaps', 'part-of', 'distinct'])
export type AliasRelation = z.infer<typeof AliasRelation>

/** A name used for an actor by a claimant, with the passage where the claimant says so. */
export const Alias = z.strictObject({
  id: Id,
  actorId: Id,
  name: z.string().min(1).max(300),
  /** Who uses the name: "HAFNIUM (Microsoft)". */
  claimant: z.string().min(1).max(300),
  relation: AliasRelation,
  /** The passage that says so; `null` is shown as "no passage". */
  clipId: Id.nullable(),
  date: PartialDate.nullable(),
})
export type Alias = z.infer<typeof Alias>

/** A span of a source that names an actor, accepted by the analyst. */
export const Mention = z.strictObject({
  id: Id,
  actorId: Id,
  sourceId: Id,
  /** The clip it was tagged in, if any. */
  clipId: Id.nullable(),
  /** UTF-16 offsets into the source's text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The words as they stand in the source. */
  matched: z.string().min(1),
})
export type Mention = z.infer<typeof Mention>
