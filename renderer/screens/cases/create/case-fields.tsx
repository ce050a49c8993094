import type { Case } from '../../../../shared/model/case'
import { markingChoices } from '../../../../shared/model/marking-choices'
import type { MarkingScheme } from '../../../../shared/model/marking-scheme'
import { MarkingField } from '../../../parts/marking-field'
import { TextArea, TextField } from '../../../parts/text-field'

/** What is said of a case as a whole. */
export type CaseDescription = Pick<Case, 'title' | 'requirement' | 'marking'>

interface CaseFieldsProps {
  readonly scheme: MarkingScheme
  readonly value: CaseDescription
  readonly onChange: (value: CaseDescription) => void
  /** Whether to say that the title is missing. */
  readonly asksForTitle: boolean
}

/** Title, question and marking of a case, the title with the focus. */
export const CaseFields = ({ scheme, value, onChange, asksForTitle }: CaseFieldsProps) => (
  <>
    <TextField
      label="Title"
      value={value.title}
      onChange={(title) => onChange({ ...value, title })}
      autoFocus
      error={asksForTitle && value.title.trim() === '' ? 'Give the case a title.' : undefined}
    />
    <TextArea
      label="Question"
      note="optional"
      help="In the words of the person who asked it."
      rows={2}
      value={value.requirement}
      onChange={(requirement) => onChange({ ...value, requirement })}
    />
    <MarkingField
      label="Least marking of anything in the case"
      choices={markingChoices(scheme, value.marking)}
      explained
      onSelect={(marking) => onChange({ ...value, marking })}
    />
  </>
)

/** The same without white space around the words; `null` without a title. */
export function soundDescription(value: CaseDescription): CaseDescription | null {
  const title = value.title.trim()
  return title === '' ? null : { ...value, title, requirement: value.requirement.trim() }
}
