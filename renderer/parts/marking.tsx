/** A marking on its plate; its words are never cut. */
export const MarkingChip = ({ marking }: { readonly marking: string }) => (
  <span className="mk" data-mark={marking}>
    {marking}
  </span>
)

interface MarkingStripProps {
  /** Highest marking of what the window shows; `null` without a case. */
  readonly marking: string | null
  readonly place: 'top' | 'bottom'
}

/** The strip at the top and at the bottom of the window. */
export const MarkingStrip = ({ marking, place }: MarkingStripProps) => (
  <div className="strip" data-mark={marking ?? 'none'} role="note" aria-label={`Marking, ${place}`}>
    {marking ?? 'NO CASE OPEN'}
  </div>
)
