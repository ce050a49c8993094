import { useState } from 'react'
import { Button } from '../../../parts/button'
import { Dialog } from '../../../parts/dialog'
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
    <Dialog
      title={text === '' ? 'Insert a footnote' : 'Footnote'}
      onClose={onClose}
      onSubmit={() => written !== '' && onSet(written)}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" submit disabled={written === ''}>
            {text === '' ? 'Insert footnote' : 'Change footnote'}
          </Button>
        </>
      }
    >
      <TextArea
        label="Printed at the foot of the page"
        value={words}
        onChange={setWords}
        autoFocus
        rows={4}
      />
    </Dialog>
  )
}
