import { z } from 'zod'

/** The two rows of ICD 203, D.6.e.(2), and the yardstick of the United Kingdom's PHIA. */
export const ScaleName = z.enum(['icd-203', 'icd-203-second-row', 'phia'])
export type ScaleName = z.infer<typeof ScaleName>

/** The terms of all scales. Some are in two of them, with other ranges. */
export const LikelihoodTerm = z.enum([
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
  'remote',
  'highly improbable',
  'improbable',
  'roughly even odds',
  'probable',
  'highly probable',
  'nearly certain',
  'remote chance',
  'highly unlikely',
  'realistic possibility',
  'highly likely',
])
export type LikelihoodTerm = z.infer<typeof LikelihoodTerm>

/** Per cent, both ends as printed in the scale. */
export interface LikelihoodRange {
  readonly low: number
  readonly high: number
}

/** One step of a scale. */
export interface LikelihoodBand extends LikelihoodRange {
  readonly term: LikelihoodTerm
  /** As it stands behind the term: "80–95 %", with a narrow no-break space before the sign. */
  readonly range: string
}

export interface LikelihoodScale {
  /** As an analyst chooses it. */
  readonly title: string
  /** What it is taken from. */
  readonly source: string
  /** From the least likely to the most; seven in each scale known. */
  readonly bands: readonly LikelihoodBand[]
}

const band = (
  term: LikelihoodTerm,
  low: number,
  high: number,
  words = `${low}–${high}`,
): LikelihoodBand => ({ term, low, high, range: `${words}\u202f%` })

/** Per cent; both rows of ICD 203 have these ranges, and neighbours share their border. */
const ICD_RANGES = [
  [1, 5],
  [5, 20],
  [20, 45],
  [45, 55],
  [55, 80],
  [80, 95],
  [95, 99],
] as const

/** A row of the table of ICD 203, its seven terms from the least likely to the most. */
const icdRow = (name: string, ...terms: readonly LikelihoodTerm[]): LikelihoodScale => ({
  title: `ICD 203, ${name} row`,
  source: 'ICD 203, D.6.e.(2)',
  bands: ICD_RANGES.map(([low, high], at) => band(terms[at] as LikelihoodTerm, low, high)),
})

/** Every scale a briefing may be written in. */
export const likelihoodScales: Readonly<Record<ScaleName, LikelihoodScale>> = {
  'icd-203': icdRow(
    'first',
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ),
  'icd-203-second-row': icdRow(
    'second',
    'remote',
    'highly improbable',
    'improbable',
    'roughly even odds',
    'probable',
    'highly probable',
    'nearly certain',
  ),
  // The gaps are meant: nobody can tell 20 from 25 per cent, and nobody is asked to.
  phia: {
    title: 'PHIA yardstick',
    source: 'PHIA probability yardstick',
    bands: [
      band('remote chance', 0, 5, '≤5'),
      band('highly unlikely', 10, 20),
      band('unlikely', 25, 35),
      band('realistic possibility', 40, 50, '40–<50'),
      band('likely', 55, 75),
      band('highly likely', 80, 90),
      band('almost certain', 95, 100, '≥95'),
    ],
  },
}

/** The scale of records from before one could be chosen. */
export const DEFAULT_SCALE: ScaleName = 'icd-203'

const bandIn = (scale: ScaleName, term: LikelihoodTerm): LikelihoodBand | undefined =>
  likelihoodScales[scale].bands.find((step) => step.term === term)

/**
 * The scale by which a term is read: the one named, or the first that has it. What was written keeps
 * its range then, and the linter asks about it.
 */
export const scaleOfTerm = (term: LikelihoodTerm, named: ScaleName): ScaleName =>
  [named, ...ScaleName.options].find((scale) => bandIn(scale, term)) as ScaleName

/** The step that a term stands for, in the scale by which it is read. */
export const likelihoodBand = (term: LikelihoodTerm, named: ScaleName): LikelihoodBand =>
  bandIn(scaleOfTerm(term, named), term) as LikelihoodBand

/** Where ranges of a scale begin and end between its ends, per cent, rising. */
export function rangeBorders(scale: ScaleName): readonly number[] {
  const { bands } = likelihoodScales[scale]
  const ends = [
    ...bands.slice(1).map(({ low }) => low),
    ...bands.slice(0, -1).map(({ high }) => high),
  ]
  return [...new Set(ends)].sort((one, other) => one - other)
}

/** How well a judgement is founded (ICD 203); never a degree of likelihood. */
export const ConfidenceLevel = z.enum(['low', 'moderate', 'high'])
export type ConfidenceLevel = z.infer<typeof ConfidenceLevel>
