import { useState } from 'react'
import { locatorOf } from '../../../shared/model/locator'
import { type Actor, AliasRelation } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import type { Source } from '../../../shared/model/source'
import { readDate } from '../../../shared/text/date-words'
import { Button } from '../../parts/button'
import { Combo } from '../../parts/combo'
import { FormDialog } from '../../parts/form-dialog'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/text-field'
import { useOpenCase } from '../../store/case-context'
import { useClips } from '../../store/reads/clips'
import { addAlias } from '../../store/writes/actors'

import { tryIt } from '../../parts/toast'
import { relationWords } from './relation-words'

interface NewAliasDialogProps {
  readonly actor: Actor
  readonly sources: readonly Source[]
  readonly onClose: () => void
}

const relations = AliasRelation.options.map((relation) => ({
  id: relation,
  text: relationWords[relation],
}))

/** Adds a name that somebody uses for the actor. Without a claimant it is no claim and is not taken. */
export function NewAliasDialog({ actor, sources, onClose }: NewAliasDialogProps) {
  const opened = useOpenCase()
  const clips = useClips() ?? []
  const [name, setName] = useState('')
  const [claimant, setClaimant] = useState('')
  const [relation, setRelation] = useState<AliasRelation>('same-as')
  const [clipId, setClipId] = useState<string | null>(null)
  const [choosesAgain, setChoosesAgain] = useState(false)
  const [dateTyped, setDateTyped] = useState('')
  const [tried, setTried] = useState(false)
  const date = readDate(dateTyped)

  function add() {
    setTried(true)
    if (name.trim() === '' || claimant.trim() === '' || date.error !== undefined) return
    onClose()
    tryIt(
      addAlias(opened, {
        actorId: actor.id,
        name: name.trim(),
        claimant: claimant.trim(),
        relation,
        clipId,
        date: date.date,
      }),
    )
  }

  return (
    <FormDialog
      title={`New name for ${actor.name}`}
      onClose={onClose}
      onSubmit={add}
      verb="Add name"
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        error={missing(tried, name, 'Write the name that is used.')}
      />
      <TextField
        label="Used by"
        placeholder="Microsoft"
        value={claimant}
        onChange={setClaimant}
        error={missing(tried, claimant, 'A name belongs to somebody who uses it. Write who.')}
      />
      <Select
        label={`Relation to ${actor.name}, as claimed`}
        choices={relations}
        selected={relation}
        onSelect={setRelation}
      />
      {clipId === null ? (
        <Combo
          label="Passage that says so"
          placeholder="Words of a clip, or its number"
          choices={clips.map((clip) => ({ id: clip.id, text: clipLabel(clip, sources) }))}
          onPick={setClipId}
          autoFocus={choosesAgain}
        />
      ) : (
        <ChosenPassage
          clip={clips.find(({ id }) => id === clipId)}
          sources={sources}
          onChange={() => {
            setChoosesAgain(true)
            setClipId(null)
          }}
        />
      )}
      <TextField
        label="Date"
        note="optional"
        value={dateTyped}
        onChange={setDateTyped}
        error={date.error}
      />
    </FormDialog>
  )
}

interface ChosenPassageProps {
  readonly clip: Clip | undefined
  readonly sources: readonly Source[]
  readonly onChange: () => void
}

/** The passage chosen, in the place of the field that chose it. */
const ChosenPassage = ({ clip, sources, onChange }: ChosenPassageProps) => (
  <div className="field">
    <span className="label">Passage that says so</span>
    <div className="row between">
      <span className="quote ell">{clip === undefined ? 'removed' : clipLabel(clip, sources)}</span>
      <Button size="sm" autoFocus onPress={onChange}>
        Choose another
      </Button>
    </div>
  </div>
)

const missing = (tried: boolean, value: string, sentence: string) =>
  tried && value.trim() === '' ? sentence : undefined

const clipLabel = (clip: Clip, sources: readonly Source[]) => {
  const number = sources.find(({ id }) => id === clip.sourceId)?.number ?? '?'
  const { exact } = clip.anchor
  const words = exact.length > 48 ? `${exact.slice(0, 47).trimEnd()}…` : exact
  return `c${clip.number}, S${number} ${locatorOf(clip.anchor)}: ${words}`
}
