import { X } from 'lucide-react'
import { IconButton } from '../../../parts/button'
import { StepButtons } from '../../../parts/step-buttons'
import { TextField } from '../../../parts/text-field'
import { MOST_PLACES } from './find-in-text'

interface FindBarProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Places found, and which of them is shown, from 0. */
  readonly places: number
  readonly at: number
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

/** Find in document: Enter and Shift Enter walk the places, Esc ends at the one that is shown. */
export function FindBar({ typed, onType, places, at, onStep, onClose }: FindBarProps) {
  return (
    <search
      className="rd-find pop"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        else onStep(event.shiftKey ? -1 : 1)
      }}
    >
      <TextField
        label="Find in document"
        labelHidden
        placeholder="Find in document"
        value={typed}
        onChange={onType}
        autoFocus
      />
      <span className="muted num" role="status">
        {typed.trim() === '' ? '' : placesWords(places, at)}
      </span>
      <StepButtons onStep={onStep} />
      <IconButton
        label="Close find"
        keys="Escape"
        size="sm"
        icon={<X aria-hidden="true" />}
        onPress={onClose}
      />
    </search>
  )
}

const placesWords = (places: number, at: number) =>
  places === 0 ? 'not found' : `${at + 1} of ${places === MOST_PLACES ? `over ${places}` : places}`
