import { useState } from 'react'
import { FormDialog } from '../../../parts/form-dialog'
import { TextArea } from '../../../parts/text-field'

interface FootnoteDialogProps {
  /** The words it has now; empty for a new one. */
  readonly text: string
  readonly onSet: (text: string) => void
  readonly onClose: () => void
}

/** The words of a footnote. */
export function FootnoteDialog({ text, onSet, onClose }: FootnoteDialogProps) {
  const [words, setWords] = useState(text)
  const written = words.replace(/\s+/g, ' ').trim()
  return (
    <FormDialog
      title={text === '' ? 'Insert a footnote' : 'Footnote'}
      onClose={onClose}
      onSubmit={() => written !== '' && onSet(written)}
      verb={text === '' ? 'Insert footnote' : 'Change footnote'}
      disabled={written === ''}
    >
      <TextArea
        label="Printed at the foot of the page"
        value={words}
        onChange={setWords}
        autoFocus
        rows={4}
      />
    </FormDialog>
  )
}
