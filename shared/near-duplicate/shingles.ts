/*
 * A text as the set of its word sequences, to compare it with others (A. Z. Broder, On the
 * resemblance and containment of documents, Compression and Complexity of Sequences 1997).
 */

/** Words in a row that make a shingle. */
const SHINGLE_WORDS = 5

/** Scripts that put no space between words: there each character counts as one. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/**
 * The different shingles of a text, as hashes of 32 bits. Case, punctuation, line breaks and forms
 * of the same character (NFKC) make no difference. A text of fewer words than a shingle is one
 * shingle; one without words has none.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  const words: number[] = []
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
    words.push(hashWord(word))
    if (words.length > SHINGLE_WORDS) words.shift()
    if (words.length === SHINGLE_WORDS) shingles.add(hashWords(words))
  }
  if (shingles.size === 0 && words.length > 0) shingles.add(hashWords(words))
  return shingles
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** The same over the hashes of words, their order included. */
function hashWords(words: readonly number[]): number {
  let hash = 0x811c9dc5
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}
