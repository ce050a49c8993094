import type { Actor, ActorKind, Alias } from '../../../shared/model/actor'
import { foldName } from '../../../shared/tag/name-fold'

/** The groups of the list, in its order, with the plural each is headed by. */
const plurals: Readonly<Record<ActorKind, string>> = {
  'intrusion-set': 'Intrusion sets',
  'threat-actor': 'Threat actors',
  agency: 'Agencies',
  state: 'States',
  person: 'Persons',
  organisation: 'Organisations',
  sector: 'Sectors',
  outlet: 'Outlets',
  campaign: 'Campaigns',
  malware: 'Malware',
  tool: 'Tools',
  vulnerability: 'Vulnerabilities',
  'attack-pattern': 'Attack patterns',
  infrastructure: 'Infrastructure',
  indicator: 'Indicators',
  location: 'Locations',
}

/** Actors of one kind. */
export interface ActorGroup {
  readonly kind: ActorKind
  readonly heading: string
  readonly actors: readonly Actor[]
}

/** The actors whose name, or a name somebody uses for them, holds the words typed; by kind. */
export function actorGroups(
  typed: string,
  actors: readonly Actor[],
  aliases: readonly Alias[],
): ActorGroup[] {
  const wanted = foldName(typed)
  const byAlias = new Set(
    aliases.filter(({ name }) => foldName(name).includes(wanted)).map(({ actorId }) => actorId),
  )
  const found = actors.filter(({ id, name }) => byAlias.has(id) || foldName(name).includes(wanted))
  return (Object.keys(plurals) as ActorKind[])
    .map((kind) => ({
      kind,
      heading: plurals[kind],
      actors: found.filter((actor) => actor.kind === kind),
    }))
    .filter((group) => group.actors.length > 0)
}
