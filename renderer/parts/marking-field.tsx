import { Checkbox } from './check'
import { MarkingChip } from './marking'
import { Select } from './select'

interface Choice {
  readonly id: string
  readonly label: string
  readonly audience: string
  readonly isOn: boolean
}

/** What a marking can be changed to, one level or caveat at a time. */
interface Choices {
  readonly levels: readonly Choice[]
  readonly caveats: readonly Choice[]
}

interface MarkingFieldProps {
  readonly label: string
  readonly choices: Choices
  readonly onSelect: (marking: string) => void
  readonly beside?: boolean
  /** Whether the levels are named in words, not on plates. */
  readonly plain?: boolean
  /** Whether each level says who may read it. */
  readonly explained?: boolean
}

/** A level, and the caveats it can bear. */
export const MarkingField = ({ choices, onSelect, ...props }: MarkingFieldProps) => (
  <>
    <Select
      label={props.label}
      beside={props.beside === true}
      choices={choices.levels.map(({ id, label, audience }) => ({
        id,
        text: props.explained ? audience : props.plain ? label : '',
        ...(!props.plain && { sign: <MarkingChip marking={label} /> }),
      }))}
      selected={choices.levels.find(({ isOn }) => isOn)?.id ?? null}
      onSelect={onSelect}
    />
    <Caveats choices={choices} onSelect={onSelect} />
  </>
)

/** The caveats that a marking bears or can bear; nothing where the scheme has none. */
export const Caveats = ({ choices, onSelect }: Pick<MarkingFieldProps, 'choices' | 'onSelect'>) =>
  choices.caveats.length > 0 && (
    <fieldset className="caveats">
      <legend className="vh">Caveats</legend>
      {choices.caveats.map(({ id, label, audience, isOn }) => (
        <Checkbox key={label} selected={isOn} onChange={() => onSelect(id)}>
          {label} <span className="soft">{audience}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
