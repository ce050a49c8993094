import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Case } from '../../../shared/model/case'
import { schemeOf } from '../../../shared/model/marking'
import { FormDialog } from '../../parts/form-dialog'
import { Callout } from '../../parts/message'
import { CaseFields, soundDescription } from '../../screens/cases/create/case-fields'
import { useOpenCase } from '../../store/case-context'
import { useCase } from '../../store/reads/case'
import { editCase } from '../../store/writes/case'

/** Changes what is said of the case as a whole. */
export function CaseDetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const record = useCase()
  return record === undefined ? null : <Form record={record} onClose={onClose} />
}

function Form({ record, onClose }: { readonly record: Case; readonly onClose: () => void }) {
  const opened = useOpenCase()
  const [description, setDescription] = useState(() => {
    const { title, requirement, marking } = record
    return { title, requirement, marking }
  })
  const [failure, setFailure] = useState<string | null>(null)
  const sound = soundDescription(description)

  async function save() {
    if (sound === null) return
    try {
      await editCase(opened, record, sound)
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
      disabled={sound === null}
    >
      <CaseFields
        scheme={schemeOf(record)}
        value={description}
        onChange={setDescription}
        asksForTitle
      />
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
