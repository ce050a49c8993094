import { type ReactNode, useId, useState } from 'react'
import { TextField } from '../../parts/text-field'

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
  const base = useId()
  const place = Math.min(at, options.length - 1)
  const move = (step: number) => setAt(Math.max(0, Math.min(options.length - 1, place + step)))
  function press(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') options[place]?.pick()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="ta" onKeyDownCapture={press}>
      <TextField
        label={label}
        labelHidden
        placeholder={placeholder}
        value={typed}
        onChange={(value) => {
          setAt(0)
          onType(value)
        }}
        autoFocus
      />
      <div className="ta-list menu" role="listbox" aria-label={label}>
        {options.map(({ id, row, pick }, index) => (
          <div
            key={id}
            id={`${base}${index}`}
            className="mi"
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            ref={index === place ? scrollIntoSight : null}
            onClick={pick}
          >
            {row}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="menu-none">{none}</p>}
    </div>
  )
}

const scrollIntoSight = (element: HTMLElement | null) =>
  element?.scrollIntoView({ block: 'nearest' })
