import type { Briefing } from '../model/briefing'
import type { Marked } from './banner-faults'

/**
 * What a finished document is held against in every form. All that is written is given: what the
 * document leaves out of it must not remain.
 */
export interface Expectation extends Marked {
  readonly briefing: Briefing
  /** Seconds since 1970 at which it was made. */
  readonly at: number
  /** What the lines left out of the document rest on, see `withheldTexts`. */
  readonly withheld: readonly string[]
}
