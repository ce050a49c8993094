import type { Actor, Alias } from '../../../shared/model/actor'
import { foldName } from '../../../shared/tag/name-fold'
import { showToast } from '../../parts/toast'
import { usePlace } from '../../place/place'
import type { OpenCase } from '../../store/case-at-work'
import { addActor, type NewActor, removeActor, removeAlias } from '../../store/writes/actors'

/** Adds an actor and shows its card; one of the same name and kind is shown instead. */
export async function addActorNamed(
  opened: OpenCase,
  about: NewActor,
  actors: readonly Actor[],
): Promise<void> {
  const known = actors.find(
    ({ name, kind }) => kind === about.kind && foldName(name) === foldName(about.name),
  )
  const actor = known ?? (await addActor(opened, about))
  usePlace.getState().choose({ actorId: actor.id })
  if (known !== undefined) showToast({ text: `The case holds ${known.name} already.` })
}

/** Removes an actor with its names and tags; the toast takes it back. */
export async function deleteActor(opened: OpenCase, actor: Actor): Promise<void> {
  const undo = await removeActor(opened, actor)
  const { choose } = usePlace.getState()
  choose({ actorId: null })
  showToast({
    text: `${actor.name} removed, with its names and tags.`,
    undo: async () => {
      const words = await undo()
      choose({ actorId: actor.id })
      return words
    },
  })
}

/** Removes a claimed name; the toast takes it back. */
export async function deleteAlias(opened: OpenCase, alias: Alias): Promise<void> {
  const undo = await removeAlias(opened, alias)
  showToast({ text: `${alias.name} (${alias.claimant}) removed.`, undo })
}
