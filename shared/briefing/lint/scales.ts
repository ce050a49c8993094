import {
  type LikelihoodBand,
  type LikelihoodTerm,
  likelihoodScales,
  type ScaleName,
  scaleOfTerm,
} from '../../model/likelihood'

/** An expression of likelihood. */
export interface LikelihoodForm {
  readonly words: string
  /** Place on its scales, 0 (the least likely) to 6; `null` where it has none. */
  readonly band: number | null
  /** The scales that hold it; none for a form in common use that no scale defines. */
  readonly scales: readonly ScaleName[]
}

const upper: ScaleName = 'icd-203'
const lower: ScaleName = 'icd-203-second-row'
const phia: ScaleName = 'phia'

const form = (words: string, band: number | null, ...scales: ScaleName[]): LikelihoodForm => ({
  words,
  band,
  scales,
})

/** In small letters. `remote` counts only as a degree, because most that is remote is access. */
export const likelihoodForms: readonly LikelihoodForm[] = [
  form('almost no chance', 0, upper),
  form('remote possibility', 0, lower),
  form('remote likelihood', 0, lower),
  form('remote chance', 0, phia),
  form('very unlikely', 1, upper),
  form('highly improbable', 1, lower),
  form('highly unlikely', 1, phia),
  form('unlikely', 2, upper, phia),
  form('improbable', 2, lower),
  form('improbably', 2, lower),
  form('roughly even chance', 3, upper),
  form('roughly even odds', 3, lower),
  form('realistic possibility', 3, phia),
  form('likely', 4, upper, phia),
  form('probable', 4, lower, phia),
  form('probably', 4, lower, phia),
  form('very likely', 5, upper),
  form('highly probable', 5, lower),
  form('highly probably', 5, lower),
  form('highly likely', 5, phia),
  form('almost certain', 6, upper, phia),
  form('almost certainly', 6, upper, phia),
  form('nearly certain', 6, lower),
  form('nearly certainly', 6, lower),
  form('extremely unlikely', 1),
  form('slim chance', 1),
  form('not likely', 2),
  form('even chance', 3),
  form('even odds', 3),
  form('fifty-fifty', 3),
  form('better than even', 4),
  form('more likely than not', 4),
  form('quite likely', 4),
  form('good chance', 4),
  form('fair chance', 4),
  form('very probable', 5),
  form('very probably', 5),
  form('most likely', 5),
  form('extremely likely', 5),
  form('cannot rule out', null),
  form('can not rule out', null),
  form('cannot be ruled out', null),
  form('cannot exclude', null),
  form('cannot be excluded', null),
]

/** The form of a term that stands in a line with its range. */
export function formOfTerm(term: LikelihoodTerm, named: ScaleName): LikelihoodForm {
  const scale = scaleOfTerm(term, named)
  const band = likelihoodScales[scale].bands.findIndex((step) => step.term === term)
  return form(term, band, scale)
}

/** The scale by which a form is read in a briefing: the briefing's own where that has it. */
export const scaleOf = ({ scales }: LikelihoodForm, own: ScaleName): ScaleName =>
  scales.includes(own) ? own : (scales[0] ?? own)

/** The step of a scale that a form stands at; `null` for a form without a place. */
export const stepOf = ({ band }: LikelihoodForm, scale: ScaleName): LikelihoodBand | null =>
  band === null ? null : (likelihoodScales[scale].bands[band] ?? null)

/** The first form of a scale at a place of it. */
export const formAt = (scale: ScaleName, band: number): string =>
  (
    likelihoodForms.find(
      (known) => known.band === band && known.scales.includes(scale),
    ) as LikelihoodForm
  ).words
