import { useState } from 'react'
import type { PlacedFinding } from '../../../../shared/briefing/lint/lint'
import { FormDialog } from '../../../parts/form-dialog'
import { TextArea } from '../../../parts/text-field'

interface DismissDialogProps {
  readonly finding: PlacedFinding
  readonly onDismiss: (reason: string) => void
  readonly onClose: () => void
}

/** Why a finding does not hold here; the reason stands in the journal. */
export function DismissDialog({ finding, onDismiss, onClose }: DismissDialogProps) {
  const [reason, setReason] = useState('')
  const { rule, number, message } = finding
  const written = reason.replace(/\s+/g, ' ').trim()
  return (
    <FormDialog
      title={`Dismiss the finding in line ${number}`}
      onClose={onClose}
      onSubmit={() => written !== '' && onDismiss(written)}
      verb="Dismiss finding"
      disabled={written === ''}
    >
      <p>
        <b>{rule.title}.</b> {message}
      </p>
      <p className="soft">
        {rule.why} <span className="muted">({rule.source})</span>
      </p>
      <TextArea
        label="Reason"
        help="It stands in the journal, and holds as long as the line says the same."
        value={reason}
        onChange={(words) => setReason(words.slice(0, 2000))}
        autoFocus
        rows={3}
      />
    </FormDialog>
  )
}
