import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Actor, ActorKind, type Alias } from '../../../../shared/model/actor'
import { matchActors, reasonWords } from '../../../../shared/tag/actor-match'
import { foldName } from '../../../../shared/tag/name-fold'
import { defanged } from '../../../../shared/text/defang'
import { Checkbox } from '../../../parts/check'
import { Dialog } from '../../../parts/dialog'
import { EntityMark, entityWord } from '../../../parts/entity-mark'
import type { NewActor } from '../../../store/writes/actors'
import { TypeAhead, type TypeAheadOption } from './type-ahead'

interface ActorPickerProps {
  readonly actors: readonly Actor[]
  readonly aliases: readonly Alias[]
  /** The words that are tagged. */
  readonly words: string
  /** Words the field begins with. */
  readonly typed: string
  /** `everywhere`: tag every other place of the names in the source too. */
  readonly onPick: (actor: Actor | NewActor, everywhere: boolean) => void
  readonly onClose: () => void
}

/** More options than fit a look are not listed: another letter narrows better. */
const SHOWN = 40

/** Tags words with an actor: one the case holds, found by its name or a claimant's, or a new one. */
export function ActorPicker({
  actors,
  aliases,
  words,
  typed: initial,
  onPick,
  onClose,
}: ActorPickerProps) {
  const [typed, setTyped] = useState(initial)
  const [everywhere, setEverywhere] = useState(false)
  const [newName, setNewName] = useState<string | null>(null)
  const [kindTyped, setKindTyped] = useState('')

  const known: TypeAheadOption[] = matchActors(typed, actors, aliases)
    .slice(0, SHOWN)
    .map(({ actor, reason }) => ({
      id: actor.id,
      row: (
        <>
          <EntityMark kind={actor.kind} />
          <span className="ell">{actor.name}</span>
          <span className="end">{reasonWords(reason) || entityWord(actor.kind)}</span>
        </>
      ),
      pick: () => onPick(actor, everywhere),
    }))
  const name = typed.trim()
  const isNew = name !== '' && actors.every((actor) => foldName(actor.name) !== foldName(name))
  const create: TypeAheadOption = {
    id: 'new',
    row: (
      <>
        <Plus aria-hidden="true" />
        <span className="ell">New actor “{name}”</span>
      </>
    ),
    pick: () => setNewName(name),
  }
  const kinds: TypeAheadOption[] = ActorKind.options
    .filter((kind) => foldName(entityWord(kind)).includes(foldName(kindTyped)))
    .map((kind) => ({
      id: kind,
      row: (
        <>
          <EntityMark kind={kind} />
          <span>{entityWord(kind)}</span>
        </>
      ),
      pick: () => onPick({ name: newName ?? name, kind }, everywhere),
    }))

  return (
    <Dialog
      title={newName === null ? 'Tag actor' : `What is ${newName}?`}
      onClose={onClose}
      width={440}
    >
      <p className="quote rd-words">{defanged(words)}</p>
      {newName === null ? (
        <TypeAhead
          key="actor"
          label="Actor"
          placeholder="Name or a name someone uses"
          typed={typed}
          onType={setTyped}
          options={isNew ? [...known, create] : known}
          none="Write the actor’s name."
        />
      ) : (
        <TypeAhead
          key="kind"
          label="Type of actor"
          placeholder="Type"
          typed={kindTyped}
          onType={setKindTyped}
          options={kinds}
          none="No type of this name."
        />
      )}
      <Checkbox selected={everywhere} onChange={setEverywhere}>
        Every other place of its names in this source too
      </Checkbox>
    </Dialog>
  )
}
