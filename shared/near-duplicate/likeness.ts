import { containment, resemblance, type Signature } from './signature'

/** Both texts are the same but for little. */
const COPY = 0.7
/** The greater part of one of them stands in the other. */
const DERIVED = 0.5
/** A text of fewer shingles says too little to be compared: a page of "Access denied". */
const FEWEST_SHINGLES = 30
/** Below this the estimate of a share is too rough to speak of. */
const LEAST_RESEMBLANCE = 0.08

/** How alike two texts are. */
export interface Likeness {
  readonly kind: 'copy' | 'derived'
  /** Of the words of the first, the share that stands in the second in the same order; 0 to 1. */
  readonly ofFirst: number
  readonly ofSecond: number
  readonly resemblance: number
}

/** What two signatures say of their texts; `null` where these are not alike. */
export function likenessOf(first: Signature, second: Signature): Likeness | null {
  if (Math.min(first.shingles, second.shingles) < FEWEST_SHINGLES) return null
  const alike = resemblance(first, second)
  if (alike < LEAST_RESEMBLANCE) return null
  const ofFirst = containment(first, second)
  const ofSecond = containment(second, first)
  if (alike < COPY && Math.max(ofFirst, ofSecond) < DERIVED) return null
  return { kind: alike < COPY ? 'derived' : 'copy', ofFirst, ofSecond, resemblance: alike }
}
