import type { Signature } from '../../shared/near-duplicate/signature'
import type { SimilarPair } from '../../shared/near-duplicate/similar-texts'

/** A text to compare, by the id of its source. */
export interface SignedText extends Signature {
  readonly id: string
}

/** What the worker is asked; it answers each question in its turn. */
export type NearDuplicateQuestion =
  | { readonly ask: 'sign'; readonly text: string }
  | {
      readonly ask: 'change'
      readonly gone: readonly string[]
      readonly come: readonly SignedText[]
    }
  | { readonly ask: 'pairs' }

/** In the order of the questions: a signature, nothing, the pairs that are alike. */
export type NearDuplicateAnswer = Signature | null | readonly SimilarPair[]
