import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

interface FormDialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Called by the button and by Enter in a field. */
  readonly onSubmit: () => void
  /** What the button does: "Add actor". */
  readonly verb: string
  /** A key beside the verb. */
  readonly keys?: string
  readonly disabled?: boolean
  /** What is being done, in words, while it is. */
  readonly busy?: string | undefined
  /** Pixels. */
  readonly width?: number
  readonly children: ReactNode
}

/** A dialog that asks for something and does one thing with it, or nothing. */
export const FormDialog = ({
  verb,
  keys,
  disabled = false,
  busy,
  children,
  ...dialog
}: FormDialogProps) => (
  <Dialog
    {...dialog}
    foot={
      <>
        <Button onPress={dialog.onClose}>Cancel</Button>
        <Button kind="primary" submit disabled={disabled} busy={busy} {...(keys && { keys })}>
          {verb}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
)
