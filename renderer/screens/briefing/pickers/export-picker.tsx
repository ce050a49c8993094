import type { FormName } from '../../../../shared/model/form-name'
import { ChoicePicker, type PickerChoice } from './choice-picker'

const forms: readonly PickerChoice<FormName>[] = [
  { id: 'docx', text: 'Word', detail: 'styles, footnotes, headers and footers' },
  { id: 'html', text: 'HTML', detail: 'one file for a browser, without scripts' },
  { id: 'md', text: 'Markdown', detail: 'plain text with footnotes' },
]

interface ExportPickerProps {
  readonly onPick: (form: FormName) => void
  readonly onClose: () => void
}

/** A form of the briefing besides the printed one. None of them carries signed evidence. */
export const ExportPicker = ({ onPick, onClose }: ExportPickerProps) => (
  <ChoicePicker
    title="Export without signed evidence"
    choices={forms}
    selected={null}
    onPick={onPick}
    onClose={onClose}
  />
)
