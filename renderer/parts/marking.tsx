import { createContext, useContext } from 'react'

/** How a marking is drawn. */
export interface MarkingLook {
  readonly label: string
  /** For narrow places. */
  readonly short: string
  readonly banner: string
  /** Name of a colour in the style sheet. */
  readonly colour: string
}

/** How the markings around are drawn; the window gives those of the case's scheme. */
export const MarkingLooks = createContext<(marking: string) => MarkingLook>((marking) => ({
  label: marking,
  short: marking,
  banner: marking,
  colour: 'white-on-black',
}))

interface MarkingChipProps {
  readonly marking: string
  /** Whether there is little room: its words are never cut, they are other ones. */
  readonly narrow?: boolean
}

/** A marking on its plate. */
export function MarkingChip({ marking, narrow = false }: MarkingChipProps) {
  const { label, short, colour } = useContext(MarkingLooks)(marking)
  const isShort = narrow && short !== label
  return (
    <span className="mk" data-colour={colour} {...(isShort && { title: label })}>
      {isShort ? <span aria-hidden="true">{short}</span> : label}
      {isShort && <span className="vh">{label}</span>}
    </span>
  )
}

interface MarkingStripProps {
  /** Highest marking of what the window shows; `null` without a case. */
  readonly marking: string | null
  readonly place: 'top' | 'bottom'
}

/** The strip at the top and at the bottom of the window. */
export function MarkingStrip({ marking, place }: MarkingStripProps) {
  const lookOf = useContext(MarkingLooks)
  const look = marking === null ? null : lookOf(marking)
  return (
    <div
      className="strip"
      data-colour={look?.colour ?? 'none'}
      role="note"
      aria-label={`Marking, ${place}`}
    >
      {look?.banner ?? 'NO CASE OPEN'}
    </div>
  )
}
