import { type Likeness, likenessOf } from './likeness'
import type { Signature } from './signature'
import { SignatureBands } from './signature-bands'

/** Two texts that are alike, by their ids. */
export interface SimilarPair extends Likeness {
  readonly first: string
  readonly second: string
}

/** Pairs kept for a text: of a hundred copies of one page not every pair is of use. */
const MOST_PAIRS = 8

/** Texts by their signatures, and which of them are alike. Each new one is held against those before it. */
export class SimilarTexts {
  private readonly signatures = new Map<string, Signature>()
  private readonly bands = new SignatureBands()
  /** Of each text those that came before it and are alike, the most alike first. */
  private readonly found = new Map<string, readonly SimilarPair[]>()

  /** Takes a text in, in the place of the one of this id. */
  put(id: string, signature: Signature): void {
    this.remove(id)
    const pairs: SimilarPair[] = []
    for (const first of this.bands.near(signature)) {
      const likeness = likenessOf(this.signatures.get(first) as Signature, signature)
      if (likeness !== null) pairs.push({ first, second: id, ...likeness })
    }
    // Of equals the first that came stays first: it is the likelier origin.
    pairs.sort((a, b) => b.resemblance - a.resemblance)
    this.found.set(id, pairs.slice(0, MOST_PAIRS))
    this.signatures.set(id, signature)
    this.bands.add(id, signature)
  }

  remove(id: string): void {
    const signature = this.signatures.get(id)
    if (signature === undefined) return
    this.signatures.delete(id)
    this.bands.remove(id, signature)
    this.found.delete(id)
  }

  /** All pairs whose texts are still here. */
  pairs(): readonly SimilarPair[] {
    return [...this.found.values()].flat().filter(({ first }) => this.signatures.has(first))
  }
}
