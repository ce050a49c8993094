import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
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

/** One of two to five, all in sight. */
export const Segmented = <Id extends string>(props: SegmentedProps<Id>) => (
  <ToggleButtonGroup
    className={classNames('seg', props.full && 'full')}
    aria-label={props.label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[props.selected]}
    onSelectionChange={([key]) => key !== undefined && props.onSelect(key as Id)}
  >
    {props.segments.map(({ id, text, icon }) => (
      <ToggleButton key={id} id={id}>
        {icon}
        {text}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
