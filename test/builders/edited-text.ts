import { chanceOf } from './chance'

/** Texts of invented words, as alike and as different as a test needs them. */

const SYLLABLES = 'ka no ri ta me lo si ven dar mu pel os an tir ge bo ul hes'.split(' ')

/** So many invented words; the same seed gives the same. Some come often, most seldom, as in a text. */
export function inventedWords(seed: number, count: number): string[] {
  const next = chanceOf(seed)
  return Array.from({ length: count }, () => {
    const rank = Math.floor(next() ** 3 * 5000)
    return [0, 1, 2]
      .map((place) => SYLLABLES[Math.floor(rank / SYLLABLES.length ** place) % SYLLABLES.length])
      .join('')
  })
}

/** The words in sentences and paragraphs. */
export const asText = (words: readonly string[]): string =>
  words
    .map((word, at) => (at % 11 === 10 ? `${word}.` : word))
    .map((word, at) => (at % 66 === 65 ? `${word}\n\n` : `${word} `))
    .join('')

/** The words with this share of them, spread evenly by chance, put into others' places. */
export function replacedWords(words: readonly string[], share: number, seed: number): string[] {
  const next = chanceOf(seed)
  return words.map((word, at) => (next() < share ? `new${at}` : word))
}
