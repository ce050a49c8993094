/** How much of a text's wording, in its order, is found in another. All between 0 and 1. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Words and numbers in lower case, compatibility forms made plain (NFKC). */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Agreement over runs of `size` words, each counted as often as it stands there. */
export function gramAgreement(found: string, reference: string, size = 4): Agreement {
  const ours = grams(tokensOf(found), size)
  const theirs = grams(tokensOf(reference), size)
  let common = 0
  for (const [gram, count] of ours) common += Math.min(count, theirs.get(gram) ?? 0)
  const precision = share(common, total(ours))
  const recall = share(common, total(theirs))
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** A text shorter than a run is one run of its own length. */
function grams(tokens: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>()
  const length = Math.min(size, Math.max(1, tokens.length))
  for (let at = 0; at + length <= tokens.length; at += 1) {
    const gram = tokens.slice(at, at + length).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** Nothing found where nothing is to be found is full agreement. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
