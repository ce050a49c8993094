import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../../parts/form-dialog'
import { TextArea } from '../../../parts/text-field'

interface WordsDialogProps {
  readonly title: string
  readonly verb: string
  readonly label: string
  readonly help?: string
  /** What is written now; empty for nothing. */
  readonly words: string
  /** Characters. */
  readonly most: number
  /** Whether it may be left empty. */
  readonly optional?: boolean
  /** Given one paragraph without spaces at its ends. */
  readonly onSet: (words: string) => void
  readonly onClose: () => void
  /** What stands over the field. */
  readonly children?: ReactNode
}

/** Asks for a few words about the text. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, verb, label, help, most, optional = false, onSet, onClose, children } = props
  const [typed, setTyped] = useState(props.words)
  const words = typed.replace(/\s+/g, ' ').trim()
  const lacking = words === '' && !optional
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={() => !lacking && onSet(words)}
      verb={verb}
      disabled={lacking}
    >
      {children}
      <TextArea
        label={label}
        {...(help !== undefined && { help })}
        value={typed}
        onChange={(next) => setTyped(next.slice(0, most))}
        autoFocus
        rows={4}
      />
    </FormDialog>
  )
}
