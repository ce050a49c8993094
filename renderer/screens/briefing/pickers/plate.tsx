import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components'
import { Overlay } from '../../../parts/dialog'

interface PlateProps {
  readonly title: string
  readonly width: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A plate with one list on it, over the text. */
export const Plate = ({ title, width, onClose, children }: PlateProps) => (
  <Overlay width={width} onClose={onClose}>
    <Dialog aria-label={title} className="br-plate">
      {children}
    </Dialog>
  </Overlay>
)
