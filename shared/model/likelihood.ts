import { z } from 'zod'

/** The upper row of the likelihood table of ICD 203, D.6.e.(2). */
export const LikelihoodTerm = z.enum([
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
])
export type LikelihoodTerm = z.infer<typeof LikelihoodTerm>

/** Per cent, both ends as printed in ICD 203; neighbouring ranges share their border. */
export interface LikelihoodRange {
  readonly low: number
  readonly high: number
}

export const likelihoodRanges: Readonly<Record<LikelihoodTerm, LikelihoodRange>> = {
  'almost no chance': { low: 1, high: 5 },
  'very unlikely': { low: 5, high: 20 },
  unlikely: { low: 20, high: 45 },
  'roughly even chance': { low: 45, high: 55 },
  likely: { low: 55, high: 80 },
  'very likely': { low: 80, high: 95 },
  'almost certain': { low: 95, high: 99 },
}

/** How well a judgement is founded (ICD 203); never a degree of likelihood. */
export const ConfidenceLevel = z.enum(['low', 'moderate', 'high'])
export type ConfidenceLevel = z.infer<typeof ConfidenceLevel>
