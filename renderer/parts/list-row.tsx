import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface ListRowProps {
  readonly children: ReactNode
  /** Counts and signs at the end. */
  readonly end?: ReactNode
  readonly selected?: boolean
  readonly className?: string
  readonly onPress: () => void
}

/** A row that goes somewhere when it is pressed. */
export const ListRow = ({ children, end, selected = false, className, onPress }: ListRowProps) => (
  <button
    type="button"
    className={classNames('li', className)}
    aria-current={selected}
    onClick={onPress}
  >
    {children}
    {end !== undefined && <span className="end">{end}</span>}
  </button>
)
