import type { Actor, Alias } from '../model/actor'
import { foldName } from './name-fold'

/** Why an actor is offered for what was typed. */
export type MatchReason =
  | { readonly by: 'name' }
  /** Matched by a name that a claimant uses; it stays that claimant's name. */
  | { readonly by: 'alias'; readonly alias: Alias }

export interface ActorMatch {
  readonly actor: Actor
  readonly reason: MatchReason
  /** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 anywhere. */
  readonly rank: number
}

/**
 * The actors a typed piece of a name may mean, best first, each once. An actor's own name goes
 * before a claimant's name of the same rank. Nothing typed offers every actor by name.
 */
export function matchActors(
  typed: string,
  actors: readonly Actor[],
  aliases: readonly Alias[],
): ActorMatch[] {
  const wanted = foldName(typed)
  const aliasesOf = new Map<string, Alias[]>()
  for (const alias of aliases) {
    const known = aliasesOf.get(alias.actorId)
    if (known === undefined) aliasesOf.set(alias.actorId, [alias])
    else known.push(alias)
  }
  return actors
    .flatMap((actor) => bestMatch(wanted, actor, aliasesOf.get(actor.id) ?? []) ?? [])
    .sort((a, b) => a.rank - b.rank || a.actor.name.localeCompare(b.actor.name, 'en'))
}

/** What is shown for a reason: `GADOLINIUM, used by Microsoft`; empty for the actor's own name. */
export const reasonWords = (reason: MatchReason): string =>
  reason.by === 'name' ? '' : `${reason.alias.name}, used by ${reason.alias.claimant}`

function bestMatch(wanted: string, actor: Actor, aliases: readonly Alias[]): ActorMatch | null {
  let best: ActorMatch | null = null
  const consider = (name: string, reason: MatchReason) => {
    const rank = rankOf(wanted, foldName(name))
    if (rank !== null && (best === null || rank < best.rank)) best = { actor, reason, rank }
  }
  consider(actor.name, { by: 'name' })
  for (const alias of aliases) consider(alias.name, { by: 'alias', alias })
  return best
}

function rankOf(wanted: string, name: string): number | null {
  if (wanted === name) return 0
  const at = name.indexOf(wanted)
  if (at === -1) return null
  if (at === 0) return 1
  return ` ${name}`.includes(` ${wanted}`) ? 2 : 3
}
