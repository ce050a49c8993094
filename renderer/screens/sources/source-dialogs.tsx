import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { type Reliability, reliabilityWords } from '../../../shared/model/grading'
import { markingChoices } from '../../../shared/model/marking-choices'
import type { Source } from '../../../shared/model/source'
import { Radios } from '../../parts/check'
import { FormDialog } from '../../parts/form-dialog'
import { MarkingChip } from '../../parts/marking'
import { Caveats } from '../../parts/marking-field'
import { Callout } from '../../parts/message'
import { TextArea } from '../../parts/text-field'
import { useOpenCase } from '../../store/case-context'
import { useScheme } from '../../store/reads/case'
import { markSource, rateSource, setOrigin } from '../../store/writes/sources'
import { chosenOrigin, originChoices, originOfChoice } from './origin-choices'

/** What a key asks about the chosen source. */
export type SourceQuestion =
  | { readonly kind: 'rate'; readonly grade: Reliability }
  | { readonly kind: 'origin' }
  | { readonly kind: 'marking' }

interface SourceDialogsProps {
  readonly question: SourceQuestion
  readonly source: Source
  readonly all: readonly Source[]
  readonly onClose: () => void
}

/** The dialog of the question asked. */
export function SourceDialogs({ question, source, all, onClose }: SourceDialogsProps) {
  switch (question.kind) {
    case 'rate':
      return <RateDialog source={source} grade={question.grade} onClose={onClose} />
    case 'origin':
      return <OriginDialog source={source} all={all} onClose={onClose} />
    case 'marking':
      return <MarkingDialog source={source} onClose={onClose} />
  }
}

interface OneSource {
  readonly source: Source
  readonly onClose: () => void
}

function RateDialog({ source, grade, onClose }: OneSource & { readonly grade: Reliability }) {
  const opened = useOpenCase()
  const [reason, setReason] = useState('')
  return (
    <Question
      title={`Rate S${source.number} ${grade}, ${reliabilityWords[grade]}`}
      verb={`Rate ${grade}`}
      onClose={onClose}
      onSave={() => rateSource(opened, source, grade, reason.trim())}
    >
      <p className="soft ell">{source.title}</p>
      <TextArea
        label="Reason"
        help="Dated and signed; the ratings before it stay. Ctrl Enter saves."
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </Question>
  )
}

function OriginDialog({ source, all, onClose }: OneSource & { readonly all: readonly Source[] }) {
  const opened = useOpenCase()
  const [chosen, setChosen] = useState(chosenOrigin(source))
  return (
    <Question
      title={`Origin of S${source.number}`}
      verb="Set the origin"
      onClose={onClose}
      onSave={() => setOrigin(opened, source, originOfChoice(chosen, all))}
    >
      <Radios
        label="Origin"
        choices={originChoices(source, all)}
        selected={chosen}
        onSelect={setChosen}
        autoFocus
      />
    </Question>
  )
}

function MarkingDialog({ source, onClose }: OneSource) {
  const opened = useOpenCase()
  const scheme = useScheme()
  const [chosen, setChosen] = useState(source.marking)
  const choices = markingChoices(scheme, chosen)
  const now = choices.levels.find(({ isOn }) => isOn)?.id ?? chosen
  return (
    <Question
      title={`Marking of S${source.number}`}
      verb={`Mark ${now}`}
      onClose={onClose}
      onSave={() => markSource(opened, source, now)}
    >
      <Radios
        label="Marking"
        choices={choices.levels.map(({ id, label, audience }) => ({
          id,
          text: (
            <>
              <MarkingChip marking={label} /> <span className="soft">{audience}</span>
            </>
          ),
        }))}
        selected={now}
        onSelect={setChosen}
        autoFocus
      />
      <Caveats choices={choices} onSelect={setChosen} />
    </Question>
  )
}

interface QuestionProps {
  readonly title: string
  /** What the button that acts says. */
  readonly verb: string
  readonly onSave: () => Promise<unknown>
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** A dialog that saves one answer; Ctrl Enter saves from within a text of several lines. */
function Question({ title, verb, onSave, onClose, children }: QuestionProps) {
  const [failure, setFailure] = useState<string | null>(null)
  async function save() {
    try {
      await onSave()
      onClose()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={() => void save()}
      verb={verb}
      keys="Ctrl+Enter"
    >
      {children}
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
