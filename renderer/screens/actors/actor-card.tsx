import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Actor, Alias } from '../../../shared/model/actor'
import type { Source } from '../../../shared/model/source'
import { countWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { EntityMark, EntityPill } from '../../parts/entity-mark'
import { TextArea, TextField } from '../../parts/text-field'
import { useOpenCase } from '../../store/case-context'
import { describeActor, renameActor } from '../../store/writes/actors'
import { deleteActor } from './actor-actions'
import { tryIt } from '../../parts/toast'
import { AliasTable } from './alias-table'

interface ActorCardProps {
  readonly actor: Actor
  /** Names that claimants use for it. */
  readonly aliases: readonly Alias[]
  readonly sources: readonly Source[]
  readonly onNewName: () => void
  readonly onKind: () => void
}

/** One actor: what it is, and every name with who uses it and where that stands. */
export function ActorCard({ actor, aliases, sources, onNewName, onKind }: ActorCardProps) {
  const opened = useOpenCase()
  const kept = aliases.filter(({ relation }) => relation !== 'distinct')
  const apart = aliases.filter(({ relation }) => relation === 'distinct')
  return (
    <>
      <header className="act-h">
        <EntityMark kind={actor.kind} />
        <NameField actor={actor} />
        <button type="button" className="act-kind" onClick={onKind} aria-label="Change the type">
          <EntityPill kind={actor.kind} />
        </button>
        <span className="grow" />
        <Button kind="danger" onPress={() => tryIt(deleteActor(opened, actor))}>
          Remove {actor.name}
        </Button>
      </header>
      <Description actor={actor} />
      <div className="act-sec">
        <h2 className="sec-h">
          Names, and who uses them
          <span className="end">{countWords(kept.length, 'other name')}</span>
        </h2>
        <AliasTable actor={actor} aliases={kept} sources={sources} />
        <div className="act-add">
          <Button size="sm" icon={<Plus aria-hidden="true" />} keys="N" onPress={onNewName}>
            New name
          </Button>
        </div>
      </div>
      {apart.length > 0 && (
        <div className="act-sec">
          <h2 className="sec-h">Kept apart</h2>
          <AliasTable actor={null} aliases={apart} sources={sources} />
        </div>
      )}
    </>
  )
}

/** The name of the card; saved when it is left. */
function NameField({ actor }: { readonly actor: Actor }) {
  const opened = useOpenCase()
  const [name, setName] = useState(actor.name)
  const typed = name.trim()
  return (
    <div className="act-name">
      <h1 className="vh">{actor.name}</h1>
      <TextField
        label="Name"
        labelHidden
        value={name}
        onChange={setName}
        error={typed === '' ? 'An actor needs a name.' : undefined}
        onCommit={() =>
          typed !== '' && typed !== actor.name && tryIt(renameActor(opened, actor, typed))
        }
      />
    </div>
  )
}

/** What the analyst says of the actor; saved when it is left. */
function Description({ actor }: { readonly actor: Actor }) {
  const opened = useOpenCase()
  const [description, setDescription] = useState(actor.description)
  return (
    <div className="act-about">
      <TextArea
        label="Description"
        labelHidden
        rows={2}
        placeholder="What is known of it, and who says so"
        value={description}
        onChange={setDescription}
        onCommit={() =>
          description !== actor.description && tryIt(describeActor(opened, actor, description))
        }
      />
    </div>
  )
}
