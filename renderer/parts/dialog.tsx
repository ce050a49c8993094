import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useCommands } from './commands/registry'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the one that acts last. */
  readonly foot?: ReactNode
  /** Pixels. */
  readonly width?: number
  /** Called on submit, when the dialog is a form: Enter in a field. */
  readonly onSubmit?: () => void
  /** For questions whose answer loses data: read as an alert, not left by a press beside it. */
  readonly grave?: boolean
}

/** A window over the others, for what needs an answer now. Undo is better where it can cover. */
export function Dialog({
  title,
  onClose,
  children,
  foot,
  width = 460,
  onSubmit,
  grave = false,
}: DialogProps) {
  return (
    <Overlay width={width} onClose={onClose} dismissable={!grave}>
      <AriaDialog role={grave ? 'alertdialog' : 'dialog'}>
        <form
          style={{ display: 'contents' }}
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit?.()
          }}
          onKeyDownCapture={(event) => {
            // Enter alone makes a new line in a text of several lines. Some widgets swallow keys: be first.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.requestSubmit()
          }}
        >
          <Heading slot="title" className="d-h">
            {title}
          </Heading>
          <div className="d-b">{children}</div>
          {foot !== undefined && <div className="d-f">{foot}</div>}
        </form>
      </AriaDialog>
    </Overlay>
  )
}

interface OverlayProps {
  readonly width: number
  readonly onClose: () => void
  readonly dismissable?: boolean
  /** An element of role dialog with a name. */
  readonly children: ReactNode
}

/** Scrim and plate of a dialog. While it is open the commands of what lies beneath are silent. */
export function Overlay({ width, onClose, dismissable = true, children }: OverlayProps) {
  useCommands(
    [
      {
        id: 'dialog.close',
        label: 'Close the dialog',
        group: 'Dialog',
        keys: ['Escape'],
        strip: 'close',
        run: onClose,
      },
    ],
    { silencesOthers: true },
  )
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={dismissable}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog" style={{ width }}>
        {children}
      </Modal>
    </ModalOverlay>
  )
}
