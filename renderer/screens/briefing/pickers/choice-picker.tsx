import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Tag } from '../../../parts/tag'
import { Plate } from './plate'

export interface PickerChoice<Id extends string> {
  readonly id: Id
  readonly text: string
  /** How it is drawn; its text when absent. */
  readonly sign?: ReactNode
  readonly detail: string
}

interface ChoicePickerProps<Id extends string> {
  readonly title: string
  readonly choices: readonly PickerChoice<Id>[]
  readonly selected: Id | null
  readonly onPick: (id: Id) => void
  readonly onClose: () => void
}

/** One of a few for the selected lines: arrows or first letters, Enter. */
export const ChoicePicker = <Id extends string>(props: ChoicePickerProps<Id>) => (
  <Plate title={props.title} width={440} onClose={props.onClose}>
    <h2 className="br-plate-title">{props.title}</h2>
    <ListBox
      className="menu"
      aria-label={props.title}
      autoFocus="first"
      items={props.choices}
      onAction={(key) => props.onPick(key as Id)}
      dependencies={[props.selected]}
    >
      {({ id, text, sign, detail }) => (
        <ListBoxItem id={id} className="mi" textValue={text}>
          {sign ?? text}
          {id === props.selected && <Tag>now</Tag>}
          <span className="end">{detail}</span>
        </ListBoxItem>
      )}
    </ListBox>
  </Plate>
)
