import { shinglesOf } from './shingles'

/*
 * MinHash: under a random permutation of all shingles, two sets have the same smallest member with
 * the probability of their resemblance, |A ∩ B| / |A ∪ B| (Broder 1997). The share of 128
 * permutations in which they agree estimates it with a standard error of √(r (1 − r) / 128), at
 * most 0.045.
 */

/** Permutations of a signature. */
export const PERMUTATIONS = 128

/** A text, short enough to be compared with thousands of others. */
export interface Signature {
  /** How many different shingles the text has. */
  readonly shingles: number
  /** The smallest shingle under each permutation. */
  readonly minima: Uint32Array
}

/** Signs a text. */
export function signatureOf(text: string): Signature {
  const shingles = shinglesOf(text)
  const minima = new Uint32Array(PERMUTATIONS).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let at = 0; at < PERMUTATIONS; at++) {
      const value = permuted(shingle, at)
      if (value < (minima[at] as number)) minima[at] = value
    }
  }
  return { shingles: shingles.size, minima }
}

/** Place of a shingle in a permutation: a mixing of 32 bits (lowbias32, C. Wellons) that no two share. */
function permuted(shingle: number, permutation: number): number {
  let value = shingle ^ (SALTS[permutation] as number)
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
  return (value ^ (value >>> 15)) >>> 0
}

/** One for each permutation. Signatures are kept: these must stay as they are. */
const SALTS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => {
  let value = Math.imul(at + 1, 0x9e3779b9)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
})

/** Estimate of |A ∩ B| / |A ∪ B|; 0 where a text has no words. */
export function resemblance(a: Signature, b: Signature): number {
  if (a.shingles === 0 || b.shingles === 0) return 0
  let same = 0
  for (let at = 0; at < PERMUTATIONS; at++) if (a.minima[at] === b.minima[at]) same += 1
  return same / PERMUTATIONS
}

/** Estimate of |A ∩ B| / |A|, the share of A that stands in B, from their resemblance and sizes. */
export function containment(a: Signature, b: Signature): number {
  const r = resemblance(a, b)
  if (r === 0) return 0
  return Math.min(1, (r * (a.shingles + b.shingles)) / ((1 + r) * a.shingles))
}
