/** The letters of some texts one after the other, and where each came from. */
export interface FoldedLetters {
  readonly letters: string
  /** For each letter the text it came from, by its place among the texts. */
  readonly source: Uint32Array
  /** For each letter the offsets of its character in that text, UTF-16, end excluded. */
  readonly start: Uint32Array
  readonly end: Uint32Array
}

/** Says nothing on paper: white space, soft hyphens, joiners, marks of direction. */
const UNSEEN = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/

/**
 * What is left of a text when it does not matter how it was set: compatibility forms taken apart
 * (ligatures, full width), one case, one hyphen, nothing unseen.
 */
export function foldedLetters(texts: readonly string[]): FoldedLetters {
  const parts: string[] = []
  const source: number[] = []
  const start: number[] = []
  const end: number[] = []
  for (const [index, text] of texts.entries()) {
    let at = 0
    for (const character of text) {
      const next = at + character.length
      const folded = fold(character)
      for (let unit = 0; unit < folded.length; unit += 1) {
        source.push(index)
        start.push(at)
        end.push(next)
      }
      parts.push(folded)
      at = next
    }
  }
  return {
    letters: parts.join(''),
    source: Uint32Array.from(source),
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
  }
}

function fold(character: string): string {
  if (character <= '\u007f') return /\s/.test(character) ? '' : character.toLowerCase()
  if (UNSEEN.test(character)) return ''
  // A compatibility form may bring a space along, as a lone accent does.
  return character.normalize('NFKD').toLowerCase().replace(/\s/g, '').replace('\u2010', '-')
}
