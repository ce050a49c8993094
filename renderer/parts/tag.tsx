import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { classNames } from './class-names'

interface TagProps {
  readonly tone?: 'plain' | 'ok' | 'warn' | 'err' | 'note' | 'line'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A word about the state of something. */
export const Tag = ({ tone = 'plain', icon, children }: TagProps) => (
  <span className={classNames('tag', tone !== 'plain' && tone)}>
    {icon}
    {children}
  </span>
)

interface ChipProps {
  readonly children: ReactNode
  readonly selected: boolean
  readonly onChange: (selected: boolean) => void
}

/** A filter that is on or off; when it is on it shows how to take it away. */
export const Chip = ({ children, selected, onChange }: ChipProps) => (
  <ToggleButton className="chip" isSelected={selected} onChange={onChange}>
    {children}
    {selected && <X aria-hidden="true" />}
  </ToggleButton>
)
