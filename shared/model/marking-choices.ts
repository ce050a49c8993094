import { type Marking, markingWords, readMarking } from './marking'
import { JOINT, type MarkingScheme } from './marking-scheme'

/** A marking that can be chosen next. */
export interface MarkingChoice {
  readonly id: Marking
  /** The word that is chosen: a level or a caveat. */
  readonly label: string
  readonly audience: string
  /** Whether the marking bears it now. */
  readonly isOn: boolean
}

/** What a marking can be changed to, one level or caveat at a time. */
export interface MarkingChoices {
  /** One a level, with those of its caveats that may stand there. */
  readonly levels: readonly MarkingChoice[]
  /** One a caveat that may stand or stands: the marking with it, or without. */
  readonly caveats: readonly MarkingChoice[]
}

/** The choices that lead on from a marking. */
export function markingChoices(scheme: MarkingScheme, marking: Marking): MarkingChoices {
  const [level = '', ...borne] = markingWords(scheme, marking).label.split(JOINT)
  const lawful = (labels: readonly string[]) => readMarking(scheme, labels.join(JOINT), 'label')
  return {
    levels: scheme.levels.map(({ label, audience }) => ({
      id: lawful([label, ...borne.filter((caveat) => lawful([label, caveat]) !== null)]) ?? label,
      label,
      audience,
      isOn: label === level,
    })),
    caveats: scheme.caveats.flatMap(({ label, audience }) => {
      const isOn = borne.includes(label)
      const others = borne.filter((caveat) => caveat !== label)
      const id = lawful([level, ...others, ...(isOn ? [] : [label])])
      return id === null ? [] : [{ id, label, audience, isOn }]
    }),
  }
}
