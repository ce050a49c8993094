import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActorKind } from '../../../shared/model/actor'
import { Button } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { Keys } from '../../parts/keys'
import { EmptyState } from '../../parts/message'
import { Pane } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import {
  useActors,
  useAliases,
  useMentionCounts,
  useMentionsOfActor,
} from '../../store/reads/actors'
import { useSources } from '../../store/reads/sources'
import { setActorKind } from '../../store/writes/actors'
import { addActorNamed, deleteActor } from './actor-actions'
import { tryIt } from '../../parts/toast'
import { ActorCard } from './actor-card'
import { actorCommands } from './actor-commands'
import { ActorEvidence } from './actor-evidence'
import { actorGroups } from './actor-groups'
import { ActorList } from './actor-list'
import { KindDialog } from './kind-dialog'
import { NewActorDialog } from './new-actor-dialog'
import { NewAliasDialog } from './new-alias-dialog'
import './actors.css'

/** The section of the actors: list, card with every name and its claimant, and every passage. */
export function ActorsScreen() {
  const opened = useOpenCase()
  const { place, choose, go } = usePlace()
  const actors = useActors()
  const aliases = useAliases()
  const counts = useMentionCounts()
  const sources = useSources()
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState<'actor' | 'name' | 'kind' | null>(null)
  const filter = useRef<HTMLInputElement>(null)
  const evidence = useRef<HTMLDivElement>(null)

  const groups = useMemo(
    () => actorGroups(typed, actors ?? [], aliases ?? []),
    [typed, actors, aliases],
  )
  const shown = groups.flatMap((group) => group.actors)
  const actor = actors?.find(({ id }) => id === place.actorId) ?? shown[0] ?? null
  const actorId = actor?.id ?? null
  const mentions = useMentionsOfActor(actorId)
  useEffect(() => {
    if (actorId !== null && actorId !== place.actorId) choose({ actorId })
  }, [actorId, place.actorId, choose])

  function step(by: 1 | -1) {
    const at = shown.findIndex(({ id }) => id === actorId)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (next !== undefined) choose({ actorId: next.id })
  }
  useCommands(
    actorCommands(
      {
        next: () => step(1),
        previous: () => step(-1),
        newActor: () => setAsking('actor'),
        newName: () => setAsking('name'),
        kind: () => setAsking('kind'),
        evidence: () => evidence.current?.querySelector('button')?.focus(),
        filter: () => filter.current?.focus(),
        remove: () => actor !== null && tryIt(deleteActor(opened, actor)),
      },
      actor,
    ),
  )

  if (actors === undefined || aliases === undefined || sources === undefined) {
    return <Skeleton rows={8} />
  }
  return (
    <div className="with-inspector act">
      <Pane label="Actors" className="act-list">
        <ActorList
          groups={groups}
          total={actors.length}
          counts={counts ?? NO_COUNTS}
          chosenId={actorId}
          typed={typed}
          onType={setTyped}
          filterRef={filter}
          onNew={() => setAsking('actor')}
        />
      </Pane>
      <Pane label="Actor" className="act-card scroll">
        {actor === null ? (
          <EmptyState
            title={typed === '' ? 'No actors yet' : 'No actor of this name'}
            action={
              <Button keys="Ctrl+2" onPress={() => go({ section: 'reader' })}>
                Go to the reader
              </Button>
            }
          >
            Actors are those the sources speak of. Tag a passage with <Keys of="A" /> in the reader,
            or add one with <Keys of="Shift+N" />.
          </EmptyState>
        ) : (
          <ActorCard
            key={actor.id}
            actor={actor}
            aliases={aliases.filter((alias) => alias.actorId === actor.id)}
            sources={sources}
            onNewName={() => setAsking('name')}
            onKind={() => setAsking('kind')}
          />
        )}
      </Pane>
      <ActorEvidence isAny={actor !== null} mentions={mentions ?? []} paneRef={evidence} />
      {asking === 'actor' && (
        <NewActorDialog
          onAdd={(about) => {
            setAsking(null)
            setTyped('')
            tryIt(addActorNamed(opened, about, actors))
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'name' && actor !== null && (
        <NewAliasDialog actor={actor} sources={sources} onClose={() => setAsking(null)} />
      )}
      {asking === 'kind' && actor !== null && (
        <KindDialog
          actor={actor}
          onPick={(kind: ActorKind) => {
            setAsking(null)
            tryIt(setActorKind(opened, actor, kind))
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map()
