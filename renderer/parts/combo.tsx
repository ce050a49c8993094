import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, Popover } from 'react-aria-components'
import { type Choice, ChoiceItem } from './select'

interface ComboProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onPick: (id: string) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** Choices shown at once: more than anybody reads, few enough to be drawn in one frame. */
const SHOWN = 50

/** Type to narrow and choose; Enter takes the first. What was chosen is the caller's to show. */
export function Combo({ label, choices, onPick, placeholder, autoFocus }: ComboProps) {
  const [text, setText] = useState('')
  const items = offered(choices, text.trim())
  function takeFirst(event: React.KeyboardEvent) {
    const isPointed = (event.target as Element).hasAttribute('aria-activedescendant')
    const [first] = items
    if (event.key !== 'Enter' || event.ctrlKey || isPointed || text.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    if (first !== undefined) onPick(first.id)
  }
  return (
    <ComboBox
      className="field"
      items={items}
      value={null}
      onChange={(key) => key !== null && onPick(String(key))}
      inputValue={text}
      onInputChange={setText}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus ?? false}
    >
      <Label className="label">{label}</Label>
      <div className="input" onKeyDownCapture={takeFirst}>
        <Input placeholder={placeholder ?? ''} />
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
function offered(choices: readonly Choice[], text: string): readonly Choice[] {
  const sought = text.toLocaleLowerCase()
  return choices
    .map((choice) => ({ choice, at: choice.text.toLocaleLowerCase().indexOf(sought) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at))
    .map(({ choice }) => choice)
    .slice(0, SHOWN)
}
