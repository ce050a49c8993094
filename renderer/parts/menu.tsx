import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from './class-names'
import { Keys } from './keys'

export interface MenuAction {
  readonly id: string
  readonly text: string
  readonly icon?: ReactNode
  readonly keys?: string
  /** Words at the end of the row. */
  readonly detail?: string
  readonly disabled?: boolean
  readonly run: () => void
}

interface MenuButtonProps {
  readonly label: string
  /** What the button shows; the label when absent. */
  readonly children?: ReactNode
  readonly className?: string
  readonly actions: readonly MenuAction[]
}

/** A button that opens a list of actions. */
export const MenuButton = ({
  label,
  children,
  className = 'btn ghost',
  actions,
}: MenuButtonProps) => (
  <MenuTrigger>
    <Button
      className={classNames(className)}
      {...(children !== undefined && { 'aria-label': label })}
    >
      {children ?? label}
    </Button>
    <Popover className="pop" placement="bottom start">
      <Menu
        className="menu"
        aria-label={label}
        disabledKeys={actions.filter(({ disabled }) => disabled).map(({ id }) => id)}
        onAction={(key) => actions.find(({ id }) => id === key)?.run()}
      >
        {actions.map(({ id, text, icon, keys, detail }) => (
          <MenuItem key={id} id={id} className="mi" textValue={text}>
            {icon}
            <span>{text}</span>
            {detail !== undefined && <span className="end">{detail}</span>}
            {keys !== undefined && (
              <span className="end">
                <Keys of={keys} />
              </span>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
