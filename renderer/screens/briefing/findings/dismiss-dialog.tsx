import type { PlacedFinding } from '../../../../shared/briefing/lint/lint'
import { WordsDialog } from '../pickers/words-dialog'

interface DismissDialogProps {
  readonly finding: PlacedFinding
  readonly onDismiss: (reason: string) => void
  readonly onClose: () => void
}

/** Why a finding does not hold here; the reason stands in the journal. */
export const DismissDialog = ({ finding, onDismiss, onClose }: DismissDialogProps) => (
  <WordsDialog
    title={`Dismiss the finding in line ${finding.number}`}
    verb="Dismiss finding"
    label="Reason"
    help="It stands in the journal, and holds as long as the line says the same."
    words=""
    most={2000}
    onSet={onDismiss}
    onClose={onClose}
  >
    <p>
      <b>{finding.rule.title}.</b> {finding.message}
    </p>
    <p className="soft">
      {finding.rule.why} <span className="muted">({finding.rule.source})</span>
    </p>
  </WordsDialog>
)
