import { useState } from 'react'
import { failureOf } from '../../shared/errors/casebook-error'
import type { Case } from '../../shared/model/case'
import { type Marking, markingAudience, tlpLabels } from '../../shared/model/marking'
import { FormDialog } from '../parts/form-dialog'
import { MarkingChip } from '../parts/marking'
import { Callout } from '../parts/message'
import { Select } from '../parts/select'
import { TextArea, TextField } from '../parts/text-field'
import { useOpenCase } from '../store/case-context'
import { useCase } from '../store/reads/case'
import { editCase } from '../store/writes/case'

/** Changes what is said of the case as a whole. */
export function CaseDetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const record = useCase()
  return record === undefined ? null : <Form record={record} onClose={onClose} />
}

function Form({ record, onClose }: { readonly record: Case; readonly onClose: () => void }) {
  const opened = useOpenCase()
  const [title, setTitle] = useState(record.title)
  const [requirement, setRequirement] = useState(record.requirement)
  const [marking, setMarking] = useState<Marking>(record.marking)
  const [failure, setFailure] = useState<string | null>(null)
  const unnamed = title.trim() === ''

  async function save() {
    if (unnamed) return
    try {
      await editCase(opened, record, { title: title.trim(), requirement, marking })
      onClose()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }
  return (
    <FormDialog
      title="The case"
      onClose={onClose}
      onSubmit={() => void save()}
      verb="Save"
      disabled={unnamed}
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        autoFocus
        error={unnamed ? 'A case has a title.' : undefined}
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
        choices={tlpLabels.map((id) => ({
          id,
          text: markingAudience[id],
          sign: <MarkingChip marking={id} />,
        }))}
        selected={marking}
        onSelect={setMarking}
      />
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
