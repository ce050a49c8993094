import { X } from 'lucide-react'
import type { Actor, Mention } from '../../../../shared/model/actor'
import { IconButton } from '../../../parts/button'
import { Entity } from '../../../parts/entity-mark'
import { Section } from '../../../parts/pane'
import { usePlace } from '../../../place/place'

interface ActorsInspectorProps {
  readonly actors: readonly Actor[]
  /** Tags of the source in the order of its text. */
  readonly mentions: readonly Mention[]
  readonly onShow: (mention: Mention) => void
  readonly onUntag: (mention: Mention) => void
}

/** The actors a source names, each with the places. */
export function ActorsInspector({ actors, mentions, onShow, onUntag }: ActorsInspectorProps) {
  const go = usePlace((state) => state.go)
  const named = actors
    .map((actor) => ({ actor, places: mentions.filter(({ actorId }) => actorId === actor.id) }))
    .filter(({ places }) => places.length > 0)
  if (named.length === 0) {
    return (
      <Section>
        <p className="soft">No actor is tagged in this source. Choose a passage and press A.</p>
      </Section>
    )
  }
  return named.map(({ actor, places }) => (
    <Section
      key={actor.id}
      title={
        <button type="button" onClick={() => go({ section: 'actors', actorId: actor.id })}>
          <Entity kind={actor.kind}>{actor.name}</Entity>
        </button>
      }
      end={String(places.length)}
    >
      {places.map((mention) => (
        <div key={mention.id} className="rd-mention">
          <button type="button" className="ell" onClick={() => onShow(mention)}>
            {mention.matched}
          </button>
          <IconButton
            label={`Take the tag from “${mention.matched}”`}
            size="sm"
            icon={<X aria-hidden="true" />}
            onPress={() => onUntag(mention)}
          />
        </div>
      ))}
    </Section>
  ))
}
