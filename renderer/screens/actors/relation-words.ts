import type { AliasRelation } from '../../../shared/model/actor'

/** How a claimant relates a name to the actor, in words. */
export const relationWords: Readonly<Record<AliasRelation, string>> = {
  'same-as': 'the same',
  overlaps: 'overlaps',
  'part-of': 'part of it',
  distinct: 'not the same',
}
