import type { Clip } from '../../../shared/model/clip'
import { placesOfNames } from '../../../shared/tag/name-places'
import type { OpenCase } from '../../store/case-at-work'
import { sourceTextOf } from '../../store/reads/texts'
import { addActor, addAlias, tagActor, type TaggedPlace } from '../../store/writes/actors'
import type { ClipsByName } from './clip-examples'
import { type ExampleActor, exampleActors } from './example-actors'

/** Adds the actors of the example, tags them in the clips and sets down who calls them what. */
export async function tagExamples(opened: OpenCase, clips: ClipsByName): Promise<void> {
  for (const example of exampleActors) {
    const { name, kind, aliases = [] } = example
    const actor = await addActor(opened, { name, kind })
    const places = await placesIn(opened, Object.values(clips), namesOf(example))
    if (places.length > 0) await tagActor(opened, actor, places)
    for (const { clip, ...alias } of aliases) {
      await addAlias(opened, { ...alias, actorId: actor.id, clipId: clips[clip].id })
    }
  }
}

/** The names an actor is tagged by. A whole it belongs to is an actor of its own. */
const namesOf = ({ name, written = [], aliases = [] }: ExampleActor): string[] => [
  name,
  ...written,
  ...aliases.filter(({ relation }) => relation === 'same-as').map((alias) => alias.name),
]

/** Where the names stand in the clips, in UTF-16 offsets of the source's text. */
async function placesIn(
  { database }: OpenCase,
  clips: readonly Clip[],
  names: readonly string[],
): Promise<TaggedPlace[]> {
  const places: TaggedPlace[] = []
  for (const { id, sourceId, anchor } of clips) {
    const text = (await sourceTextOf(database, sourceId))?.text ?? ''
    for (const { start, end } of placesOfNames(text, names, anchor.start, anchor.end)) {
      places.push({ sourceId, clipId: id, start, end, matched: text.slice(start, end) })
    }
  }
  return places
}
