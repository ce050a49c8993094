import type { Actor, ActorKind, Alias, Mention } from '../../../shared/model/actor'
import { amend } from '../amend'
import { commit, type ProposedChange } from '../commit'
import type { OpenCase } from '../case-at-work'
import { commitUndoably, type Undo } from './undoable'

/** Where an actor is named; the words and the source it stands in. */
export type TaggedPlace = Omit<Mention, 'id' | 'actorId'>

/** An actor that the case does not hold yet. */
export type NewActor = Pick<Actor, 'name' | 'kind'>

/** Adds an actor. */
export async function addActor(opened: OpenCase, about: NewActor): Promise<Actor> {
  const actor = makeActor(about)
  await commit(opened, { command: `Add actor ${actor.name}`, changes: [putActor(actor)] })
  return actor
}

/** Tags places with an actor, adding the actor in the same entry when it is new. */
export async function tagActor(
  opened: OpenCase,
  actor: Actor | NewActor,
  places: readonly TaggedPlace[],
): Promise<{ readonly actor: Actor; readonly undo: Undo }> {
  const known = 'id' in actor ? actor : makeActor(actor)
  const mentions = places.map((place) => ({ ...place, id: crypto.randomUUID(), actorId: known.id }))
  const undo = await commitUndoably(opened, {
    command: `Tag ${known.name} at ${places.length === 1 ? 'one place' : `${places.length} places`}`,
    changes: [
      ...('id' in actor ? [] : [putActor(known)]),
      ...mentions.map(
        (mention): ProposedChange => ({ table: 'mentions', id: mention.id, after: mention }),
      ),
    ],
  })
  return { actor: known, undo }
}

/** Takes a tag away; the actor stays. */
export const untagActor = (opened: OpenCase, mention: Mention): Promise<Undo> =>
  commitUndoably(opened, async () => ({
    command: `Take the tag from “${mention.matched}”`,
    changes: [{ table: 'mentions', id: mention.id, after: null }],
  }))

/** Gives the actor's card another name. */
export const renameActor = (opened: OpenCase, actor: Actor, name: string): Promise<unknown> =>
  amend(opened, 'actors', actor.id, { name }, `Rename actor ${actor.name} to ${name}`)

/** Writes what the card says of the actor. */
export const describeActor = (
  opened: OpenCase,
  actor: Actor,
  description: string,
): Promise<unknown> =>
  amend(opened, 'actors', actor.id, { description }, `Describe actor ${actor.name}`)

/** Says what kind of actor it is. */
export const setActorKind = (opened: OpenCase, actor: Actor, kind: ActorKind): Promise<unknown> =>
  amend(opened, 'actors', actor.id, { kind }, `Set the type of ${actor.name} to ${kind}`)

/** Removes the actor with its names and tags. */
export const removeActor = (opened: OpenCase, actor: Actor): Promise<Undo> =>
  commitUndoably(opened, async () => {
    const { aliases, mentions } = opened.database
    const names = await aliases.where('actorId').equals(actor.id).primaryKeys()
    const tags = await mentions.where('actorId').equals(actor.id).primaryKeys()
    return {
      command: `Remove actor ${actor.name}`,
      changes: [
        { table: 'actors', id: actor.id, after: null },
        ...names.map((id): ProposedChange => ({ table: 'aliases', id, after: null })),
        ...tags.map((id): ProposedChange => ({ table: 'mentions', id, after: null })),
      ],
    }
  })

/** Adds a name that a claimant uses for an actor: a claim of its own beside all others. */
export async function addAlias(opened: OpenCase, about: Omit<Alias, 'id'>): Promise<Alias> {
  const alias = { ...about, id: crypto.randomUUID() }
  await commit(opened, {
    command: `Add name ${alias.name} (${alias.claimant})`,
    changes: [{ table: 'aliases', id: alias.id, after: alias }],
  })
  return alias
}

/** Removes a claimed name. */
export const removeAlias = (opened: OpenCase, alias: Alias): Promise<Undo> =>
  commitUndoably(opened, async () => ({
    command: `Remove name ${alias.name} (${alias.claimant})`,
    changes: [{ table: 'aliases', id: alias.id, after: null }],
  }))

const makeActor = (about: NewActor): Actor => ({
  ...about,
  id: crypto.randomUUID(),
  description: '',
  created: new Date().toISOString(),
})

const putActor = (actor: Actor): ProposedChange => ({ table: 'actors', id: actor.id, after: actor })
