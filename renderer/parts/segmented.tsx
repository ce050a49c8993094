import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { classNames } from './class-names'

interface Segment<Id extends string> {
  readonly id: Id
  readonly text: ReactNode
  readonly icon?: ReactNode
}

interface SegmentedProps<Id extends string> {
  readonly label: string
  readonly segments: readonly Segment<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** Fills the width, segments of equal size. */
  readonly full?: boolean
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

/** One of two to five, all in sight: one stop of the Tab key, the arrows choose (WAI-ARIA, radio group). */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { segments, selected, onSelect } = props
  const group = useRef<HTMLDivElement>(null)
  function step(event: KeyboardEvent) {
    const by = STEPS[event.key]
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const at = segments.findIndex(({ id }) => id === selected)
    const to = (at + by + segments.length) % segments.length
    const next = segments[to]
    if (next === undefined) return
    onSelect(next.id)
    group.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div
      ref={group}
      className={classNames('seg', props.full && 'full')}
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={step}
    >
      {segments.map(({ id, text, icon }) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === selected}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {icon}
          {text}
        </button>
      ))}
    </div>
  )
}
