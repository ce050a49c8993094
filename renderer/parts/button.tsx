import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classNames } from './class-names'
import { Keys } from './keys'
import { Spinner } from './progress'

interface ButtonProps {
  /** An icon of lucide-react. */
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly onPress?: () => void
  /** One primary button a view; a destructive action is never primary. */
  readonly kind?: 'plain' | 'primary' | 'ghost' | 'danger'
  readonly size?: 'sm' | 'md' | 'lg'
  /** Chord shown on the button; the command itself is offered with `useCommands`. */
  readonly keys?: string
  readonly disabled?: boolean
  /** What is being done, in words: shown in place of the label while it lasts. */
  readonly busy?: string | undefined
  readonly wide?: boolean
  readonly submit?: boolean
  readonly autoFocus?: boolean
}

/** A button with a label; the verb names its object where it can be doubted. */
export function Button(props: ButtonProps) {
  const { icon, children, keys, busy, kind = 'plain', size = 'md' } = props
  return (
    <AriaButton
      className={classNames(
        'btn',
        kind !== 'plain' && kind,
        size !== 'md' && size,
        props.wide && 'wide',
      )}
      isDisabled={props.disabled ?? false}
      isPending={busy !== undefined}
      type={props.submit ? 'submit' : 'button'}
      autoFocus={props.autoFocus ?? false}
      onPress={() => props.onPress?.()}
    >
      {busy === undefined ? icon : <Spinner />}
      {busy ?? children}
      {keys !== undefined && busy === undefined && <Keys of={keys} />}
    </AriaButton>
  )
}

interface IconButtonProps {
  /** What it does; read aloud and shown as a tip with the key. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly keys?: string
  readonly size?: 'sm' | 'md'
  readonly disabled?: boolean
}

/** A button that shows only an icon. */
export function IconButton({
  label,
  icon,
  onPress,
  keys,
  size = 'md',
  disabled = false,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className={classNames('btn ghost icon', size === 'sm' && 'sm')}
        aria-label={label}
        isDisabled={disabled}
        onPress={onPress}
      >
        {icon}
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys !== undefined && <Keys of={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
