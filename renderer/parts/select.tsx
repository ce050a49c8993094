import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
} from 'react-aria-components'
import { classNames } from './class-names'

/** One thing to choose, in a list or a menu. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly text: string
  /** A sign before the text. */
  readonly sign?: ReactNode
  /** A few words after it. */
  readonly detail?: string
}

interface SelectProps<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly selected: Id | null
  readonly onSelect: (id: Id) => void
  readonly placeholder?: string
  readonly beside?: boolean
  readonly labelHidden?: boolean
  readonly disabled?: boolean
}

/** One of a few, all known beforehand. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const chosen = props.choices.find(({ id }) => id === props.selected)
  return (
    <AriaSelect
      className={classNames('field', props.beside && 'beside')}
      {...(props.labelHidden && { 'aria-label': props.label })}
      value={props.selected}
      onChange={(key) => props.onSelect(key as Id)}
      isDisabled={props.disabled ?? false}
    >
      {!props.labelHidden && <Label className="label">{props.label}</Label>}
      <Button className="input">
        {chosen?.sign}
        <span className={classNames('value', chosen === undefined && 'muted')}>
          {chosen?.text ?? props.placeholder ?? 'not set'}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="pop">
        <ListBox className="menu" items={props.choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** A row of a list to choose from. */
export const ChoiceItem = ({ choice }: { readonly choice: Choice }) => (
  <ListBoxItem id={choice.id} className="mi" textValue={choice.text}>
    {choice.sign}
    <span className="ell">{choice.text}</span>
    {choice.detail !== undefined && <span className="end">{choice.detail}</span>}
  </ListBoxItem>
)
