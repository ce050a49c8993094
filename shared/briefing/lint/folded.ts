const marks = /\p{M}+/gu

/** A word as it is compared: no case, no accents, no possessive, no full stops of an abbreviation. */
export const foldedWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll('.', '')

const wordPattern = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*\.?/gu

/** A word of a text and its place. */
export interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a text. "U.S." and "CVE-2021-26855" are one word each. */
export const wordsIn = (text: string): PlacedWord[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => {
    // The full stop belongs to an abbreviation only.
    const word = /\..*\.$|^\p{Lu}\.$/u.test(found) ? found : found.replace(/\.$/, '')
    return { word, start: index, end: index + word.length }
  })

/** Words that say little about what a sentence is about. */
const little = new Set(
  (
    'about after again against also although among another because been before being between both ' +
    'could does doing during each either from further have having here into itself just less made ' +
    'many more most much must neither only other over said same says several should since some such ' +
    'than that their them then there these they this those through under until upon very were what ' +
    'when where whether which while whose will with within without would your'
  ).split(' '),
)

/** What a text is about: the beginnings of its longer words, so that *carried* meets *carries*. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsIn(text)
      .map(({ word }) => foldedWord(word))
      .filter((word) => (word.length >= 4 || /\d/.test(word)) && !little.has(word))
      .map((word) => word.slice(0, 5)),
  )

/** The share of the first set's stems that the second has, 0 to 1. */
export function shareOf(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of stems) if (others.has(stem)) shared++
  return stems.size === 0 ? 0 : shared / stems.size
}
