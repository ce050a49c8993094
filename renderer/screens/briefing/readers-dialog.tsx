import { useState } from 'react'
import type { PlacedLine } from '../../../shared/briefing/placing'
import { printedNumbers } from '../../../shared/briefing/printed'
import type { Readership } from '../../../shared/briefing/readership'
import { highestMarking, isWithin, type Marking, markingWords } from '../../../shared/model/marking'
import { markingChoices } from '../../../shared/model/marking-choices'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { countWords } from '../../../shared/text/size-words'
import { Radios } from '../../parts/check'
import { FormDialog } from '../../parts/form-dialog'
import { MarkingField } from '../../parts/marking-field'

interface ReadersDialogProps {
  readonly scheme: MarkingScheme
  readonly readership: Readership | null
  /** The least marking of anything in the case. */
  readonly least: Marking
  /** The marking of the briefing as a whole. */
  readonly whole: Marking
  /** The lines that readers of a marking may not read. */
  readonly above: (audience: Marking) => readonly PlacedLine[]
  readonly onChoose: (readership: Readership | null) => void
  readonly onClose: () => void
}

const ALL = 'all'
const ways = [
  { id: ALL, text: 'All it is marked for' },
  { id: 'drop', text: 'Readers of a marking; lines above it are left out' },
  { id: 'block', text: 'Readers of a marking; a line above it keeps the briefing back' },
] as const

/** Asks for whom the briefing is composed. */
export function ReadersDialog(props: ReadersDialogProps) {
  const { scheme, readership, least, whole, above, onChoose, onClose } = props
  const [chosen, setChosen] = useState<(typeof ways)[number]['id']>(readership?.above ?? ALL)
  const [audience, setAudience] = useState(
    () => readership?.audience ?? highestMarking(scheme, [whole]),
  )
  return (
    <FormDialog
      title="Readers"
      verb="Choose"
      onClose={onClose}
      onSubmit={() => {
        onChoose(chosen === ALL ? null : { audience, above: chosen })
        onClose()
      }}
    >
      <p className="soft">
        Pages and exports are composed for them. The text itself stays as it is.
      </p>
      <Radios label="Readers" choices={ways} selected={chosen} onSelect={setChosen} autoFocus />
      {chosen !== ALL && (
        <>
          <MarkingField
            label="They may read at most"
            choices={markingChoices(scheme, audience)}
            explained
            onSelect={setAudience}
          />
          <p className="help" role="status">
            {isWithin(scheme, least, audience)
              ? aboveWords(above(audience), chosen)
              : `The case itself is marked ${markingWords(scheme, least).banner}, which is above it: nothing is composed.`}
          </p>
        </>
      )}
    </FormDialog>
  )
}

function aboveWords(lines: readonly PlacedLine[], way: Readership['above']): string {
  if (lines.length === 0) return 'No line is above it.'
  const numbers = printedNumbers(lines.map(({ number }) => number))
  const are = lines.length === 1 ? 'is' : 'are'
  return way === 'block'
    ? `${countWords(lines.length, 'line')} ${are} above it: ${numbers}. Nothing is composed while that is so.`
    : `${countWords(lines.length, 'line')} ${are} above it and left out: ${numbers}. The summary of sources is then the generated one.`
}
