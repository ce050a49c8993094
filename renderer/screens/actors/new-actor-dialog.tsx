import { useState } from 'react'
import { type ActorKind, ActorKind as Kinds } from '../../../shared/model/actor'
import { FormDialog } from '../../parts/form-dialog'
import { EntityMark, entityWord } from '../../parts/entity-mark'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/text-field'
import type { NewActor } from '../../store/writes/actors'

interface NewActorDialogProps {
  readonly onAdd: (about: NewActor) => void
  readonly onClose: () => void
}

/** All kinds of actors to choose from. */
export const kindChoices = Kinds.options.map((kind) => ({
  id: kind,
  text: entityWord(kind),
  sign: <EntityMark kind={kind} />,
}))

/** Adds an actor that no passage names yet. */
export function NewActorDialog({ onAdd, onClose }: NewActorDialogProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ActorKind>('intrusion-set')
  const [tried, setTried] = useState(false)
  const typed = name.trim()
  function add() {
    setTried(true)
    if (typed !== '') onAdd({ name: typed, kind })
  }
  return (
    <FormDialog title="New actor" onClose={onClose} onSubmit={add} verb="Add actor">
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        required
        error={tried && typed === '' ? 'An actor needs a name.' : undefined}
      />
      <Select label="Type" choices={kindChoices} selected={kind} onSelect={setKind} />
    </FormDialog>
  )
}
