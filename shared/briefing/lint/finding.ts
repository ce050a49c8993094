import type { SentenceType } from '../../model/briefing'
import type { ConfidenceLevel, LikelihoodTerm, ScaleName } from '../../model/likelihood'
import type { Marking } from '../../model/marking'

/** A place in the text of a line, see `ReadLine.text`; the end is excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * `stop` holds the export back until it is mended or dismissed with a reason; `error` breaks a rule
 * of the standards; `warning` may be right; `note` is only worth knowing.
 */
export type Severity = 'stop' | 'error' | 'warning' | 'note'

/** A change that mends a finding. `label` is the verb on its button. */
export type Fix = { readonly label: string } & (
  | { readonly kind: 'replace'; readonly span: Span; readonly words: string }
  /** The term with its range in the place of words. */
  | {
      readonly kind: 'likelihood'
      readonly span: Span
      readonly term: LikelihoodTerm
      readonly scale: ScaleName
    }
  /** Words are taken out; the confidence they state goes to the line beneath. */
  | { readonly kind: 'confidence'; readonly span: Span; readonly level: ConfidenceLevel }
  | { readonly kind: 'cite'; readonly clipId: string }
  | { readonly kind: 'marking'; readonly marking: Marking }
  | { readonly kind: 'type'; readonly type: SentenceType }
  /** The analyst is asked for likelihood, confidence and its basis. */
  | { readonly kind: 'ask-judgement' }
  /** She is asked what follows if the assumption is wrong. */
  | { readonly kind: 'ask-assumption' }
)

/** What a rule found in a line. */
export interface Hit {
  /** The words it is about; `null` for the whole line. */
  readonly span: Span | null
  /** What is wrong, in one sentence. */
  readonly message: string
  readonly fix?: Fix
}

/** A finding about a line as a whole. */
export const wholeLine = (message: string, fix?: Fix): Hit => ({
  span: null,
  message,
  ...(fix && { fix }),
})
