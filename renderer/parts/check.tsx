import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Label, Radio, RadioGroup } from 'react-aria-components'

interface CheckboxProps {
  readonly children: ReactNode
  readonly selected: boolean
  readonly onChange: (selected: boolean) => void
}

/** On or off. */
export const Checkbox = ({ children, selected, onChange }: CheckboxProps) => (
  <AriaCheckbox className="check" isSelected={selected} onChange={onChange}>
    <span className="box" aria-hidden="true" />
    {children}
  </AriaCheckbox>
)

interface RadiosProps<Id extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly text: ReactNode }[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** Takes the focus when it is first shown. */
  readonly autoFocus?: boolean
}

/** One of a few, with room for words. */
export const Radios = <Id extends string>(props: RadiosProps<Id>) => (
  <RadioGroup className="field" value={props.selected} onChange={(id) => props.onSelect(id as Id)}>
    <Label className="vh">{props.label}</Label>
    {props.choices.map(({ id, text }) => (
      <Radio
        key={id}
        value={id}
        className="check radio"
        autoFocus={props.autoFocus === true && id === props.selected}
      >
        <span className="box" aria-hidden="true" />
        {text}
      </Radio>
    ))}
  </RadioGroup>
)
