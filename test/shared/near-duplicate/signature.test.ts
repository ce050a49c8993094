import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shinglesOf } from '../../../shared/near-duplicate/shingles'
import {
  containment,
  PERMUTATIONS,
  resemblance,
  signatureOf,
} from '../../../shared/near-duplicate/signature'
import { asText, inventedWords, replacedWords } from '../../builders/edited-text'

/** An estimate may be far off by chance, so every run looks at the same pairs. */
const SEED = 7

/** A text and one that has part of it, part replaced, and some of its own. */
const pair = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e9 }),
    words: fc.integer({ min: 40, max: 800 }),
    kept: fc.double({ min: 0, max: 1, noNaN: true }),
    replaced: fc.double({ min: 0, max: 0.3, noNaN: true }),
    own: fc.integer({ min: 0, max: 800 }),
  })
  .map(({ seed, words, kept, replaced, own }) => {
    const first = inventedWords(seed, words)
    const part = replacedWords(first.slice(0, Math.round(words * kept)), replaced, seed + 1)
    return [asText(first), asText([...part, ...inventedWords(seed + 2, own)])] as const
  })

function truth(one: string, other: string) {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  const both = [...a].filter((shingle) => b.has(shingle)).length
  const all = a.size + b.size - both
  return {
    resemblance: all === 0 ? 0 : both / all,
    ofFirst: a.size === 0 ? 0 : both / a.size,
    shingles: a.size,
  }
}

describe('a signature', () => {
  it('estimates the resemblance within five standard errors', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const real = truth(one, other).resemblance
        const said = resemblance(signatureOf(one), signatureOf(other))
        const error = Math.sqrt((real * (1 - real)) / PERMUTATIONS)
        expect(Math.abs(said - real)).toBeLessThanOrEqual(5 * error + 1 / PERMUTATIONS)
      }),
      { numRuns: 100, seed: SEED },
    )
  })

  it('does not lean to either side: over 300 pairs the mean error is below a hundredth', () => {
    const errors = fc.sample(pair, { numRuns: 300, seed: SEED }).map(([one, other]) => {
      const said = resemblance(signatureOf(one), signatureOf(other))
      return said - truth(one, other).resemblance
    })
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    const rms = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
    expect(Math.abs(mean)).toBeLessThan(0.01)
    // √(0.25 / 128), the standard error where it is largest.
    expect(rms).toBeLessThan(0.0442)
  })

  it('estimates which share of a text stands in another', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const real = truth(one, other)
        fc.pre(real.resemblance > 0.3)
        const said = containment(signatureOf(one), signatureOf(other))
        expect(Math.abs(said - real.ofFirst)).toBeLessThan(0.3)
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  it('of a text without words resembles nothing, not even itself', () => {
    expect(resemblance(signatureOf('…'), signatureOf('…'))).toBe(0)
    expect(containment(signatureOf(''), signatureOf('a b c d e'))).toBe(0)
  })

  it('is kept in cases and must not change', () => {
    const { shingles, minima } = signatureOf(asText(inventedWords(1, 200)))
    expect(shingles).toBe(196)
    expect(Array.from(minima.slice(0, 4))).toEqual([70086556, 13435366, 62727820, 3361843])
  })
})
