import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from './button'

interface StepButtonsProps {
  readonly onStep: (step: 1 | -1) => void
}

/** To the place before and to the next one of a search. */
export const StepButtons = ({ onStep }: StepButtonsProps) => (
  <>
    <IconButton
      label="Place before"
      keys="Shift+Enter"
      size="sm"
      icon={<ChevronUp aria-hidden="true" />}
      onPress={() => onStep(-1)}
    />
    <IconButton
      label="Next place"
      keys="Enter"
      size="sm"
      icon={<ChevronDown aria-hidden="true" />}
      onPress={() => onStep(1)}
    />
  </>
)
