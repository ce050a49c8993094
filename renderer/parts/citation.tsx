import { classNames } from './class-names'

interface CitationProps {
  /** Source and place: "S1 ¶4"; absent when there is none. */
  readonly label?: string
  readonly selected?: boolean
  readonly onPress?: () => void
}

/** Where a line comes from. A line without a source says so in red. */
export const Citation = ({ label, selected = false, onPress }: CitationProps) => (
  <button
    type="button"
    className={classNames('cite', label === undefined && 'miss', selected && 'is-on')}
    onClick={onPress}
  >
    {label ?? 'no source'}
  </button>
)
