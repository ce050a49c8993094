import { useState } from 'react'
import { FormDialog } from '../../../parts/form-dialog'
import { TextArea } from '../../../parts/text-field'

interface AssumptionDialogProps {
  /** What the line says now; empty for nothing. */
  readonly ifWrong: string
  readonly onSet: (ifWrong: string) => void
  readonly onClose: () => void
}

/** What a line takes as given, and what follows if that is wrong. */
export function AssumptionDialog({ ifWrong, onSet, onClose }: AssumptionDialogProps) {
  const [words, setWords] = useState(ifWrong)
  return (
    <FormDialog
      title="Assumption"
      onClose={onClose}
      onSubmit={() => onSet(words.replace(/\s+/g, ' ').trim())}
      verb="Set assumption"
    >
      <TextArea
        label="What follows if it is wrong"
        help="Printed in the list of assumptions at the end."
        value={words}
        onChange={(next) => setWords(next.slice(0, 2000))}
        autoFocus
        rows={4}
      />
    </FormDialog>
  )
}
