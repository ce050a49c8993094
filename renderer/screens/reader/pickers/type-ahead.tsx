import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

export interface TypeAheadOption {
  readonly id: string
  /** What the row says, read aloud too. */
  readonly row: ReactNode
  readonly pick: () => void
}

interface TypeAheadProps {
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly options: readonly TypeAheadOption[]
  /** What is said when there is no option. */
  readonly none: string
}

/** A field with the options for what is typed under it: arrows move, Enter picks. */
export function TypeAhead({ label, placeholder, typed, onType, options, none }: TypeAheadProps) {
  const [at, setAt] = useState(0)
  const list = useId()
  const place = Math.min(at, options.length - 1)
  const optionId = (index: number) => `${list}-${index}`
  const move = (step: number) => setAt(Math.max(0, Math.min(options.length - 1, place + step)))
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') options[place]?.pick()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="ta">
      <div className="input">
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-activedescendant={place < 0 ? undefined : optionId(place)}
          autoComplete="off"
          autoFocus
          placeholder={placeholder}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setAt(0)
            onType(event.target.value)
          }}
        />
      </div>
      <div className="ta-list menu" role="listbox" id={list} aria-label={label}>
        {options.map(({ id, row, pick }, index) => (
          <div
            key={id}
            id={optionId(index)}
            className="mi"
            role="option"
            aria-selected={index === place}
            ref={index === place ? scrollIntoSight : null}
            // The focus stays in the field, whose keys move the choice.
            onMouseDown={(event) => event.preventDefault()}
            onClick={pick}
          >
            {row}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="menu-none" role="status">
          {none}
        </p>
      )}
    </div>
  )
}

const scrollIntoSight = (element: HTMLElement | null) =>
  element?.scrollIntoView({ block: 'nearest' })
