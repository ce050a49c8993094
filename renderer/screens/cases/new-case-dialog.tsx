import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { type Marking, markingAudience, tlpLabels } from '../../../shared/model/marking'
import { FormDialog } from '../../parts/form-dialog'
import { MarkingChip } from '../../parts/marking'
import { Callout } from '../../parts/message'
import { Select } from '../../parts/select'
import { TextArea, TextField } from '../../parts/text-field'
import type { CaseKeeper } from './case-keeper'

interface NewCaseDialogProps {
  readonly analyst: string
  readonly onAnalyst: (name: string) => void
  readonly onClose: () => void
  readonly onCreate: CaseKeeper['create']
}

const markings = tlpLabels.map((id) => ({
  id,
  text: markingAudience[id],
  sign: <MarkingChip marking={id} />,
}))

/** Makes a case file and opens it. */
export function NewCaseDialog({ analyst, onAnalyst, onClose, onCreate }: NewCaseDialogProps) {
  const [title, setTitle] = useState('')
  const [requirement, setRequirement] = useState('')
  const [marking, setMarking] = useState<Marking>('TLP:AMBER')
  const [name, setName] = useState(analyst)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function create() {
    setTried(true)
    if (busy || title.trim() === '' || name.trim() === '') return
    setBusy(true)
    try {
      onAnalyst(name.trim())
      await onCreate({ title: title.trim(), requirement: requirement.trim(), marking }, name.trim())
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <FormDialog
      title="New case"
      width={520}
      onClose={onClose}
      onSubmit={() => void create()}
      verb="Make the case"
      busy={busy ? 'Making the case' : undefined}
    >
      <TextField
        label="Title"
        help="The case file takes its name from it."
        value={title}
        onChange={setTitle}
        size="lg"
        autoFocus
        error={tried && title.trim() === '' ? 'Give the case a title.' : undefined}
      />
      <TextArea
        label="Question"
        note="optional"
        help="In the words of the person who asked it."
        value={requirement}
        onChange={setRequirement}
      />
      <Select
        label="Least marking of anything in the case"
        choices={markings}
        selected={marking}
        onSelect={setMarking}
      />
      <TextField
        label="Your name"
        help="Every entry of the journal carries it."
        value={name}
        onChange={setName}
        error={
          tried && name.trim() === ''
            ? 'The journal says who made each change: give a name.'
            : undefined
        }
      />
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
