import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, Popover } from 'react-aria-components'
import { classNames } from './class-names'
import { type Choice, ChoiceItem } from './select'

interface ComboProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onPick: (id: string) => void
  /** Makes a new one of the words typed; offered when no choice bears that name. */
  readonly onCreate?: (text: string) => void
  /** What the offer to make a new one says: `(text) => 'New actor "…"'`. */
  readonly createLabel?: (text: string) => string
  readonly placeholder?: string
  readonly beside?: boolean
  readonly labelHidden?: boolean
  readonly autoFocus?: boolean
  /** Words the field begins with. */
  readonly initialText?: string
}

const CREATE = 'create'
/** Choices shown at once: more than anybody reads, few enough to be drawn in one frame. */
const SHOWN = 50

/** Type to narrow, choose, or make a new one. Empties itself after each choice. */
export function Combo(props: ComboProps) {
  const [text, setText] = useState(props.initialText ?? '')
  const items = offered(props, text.trim())
  function choose(key: string | number | null) {
    if (key === null) return
    if (key === CREATE) props.onCreate?.(text.trim())
    else props.onPick(String(key))
    setText('')
  }
  return (
    <ComboBox
      className={classNames('field', props.beside && 'beside')}
      {...(props.labelHidden && { 'aria-label': props.label })}
      items={items}
      value={null}
      onChange={choose}
      inputValue={text}
      onInputChange={setText}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={props.autoFocus ?? false}
    >
      {!props.labelHidden && <Label className="label">{props.label}</Label>}
      <div className="input">
        <Input placeholder={props.placeholder ?? ''} />
      </div>
      <Popover className="pop">
        <ListBox
          className="menu"
          items={items}
          renderEmptyState={() => <div className="menu-none">Nothing of this name.</div>}
        >
          {(choice: Choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** The choices whose text holds the words typed, those that begin with them first. */
function offered(props: ComboProps, text: string): readonly Choice[] {
  const sought = text.toLocaleLowerCase()
  const found = props.choices
    .map((choice) => ({ choice, at: choice.text.toLocaleLowerCase().indexOf(sought) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at))
    .map(({ choice }) => choice)
    .slice(0, SHOWN)
  const known = found.some((choice) => choice.text.toLocaleLowerCase() === sought)
  if (props.onCreate === undefined || text === '' || known) return found
  const label = props.createLabel?.(text) ?? `New: “${text}”`
  return [...found, { id: CREATE, text: label, sign: <Plus aria-hidden="true" /> }]
}
