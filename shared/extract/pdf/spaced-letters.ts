/** Letters of a word set wide apart, between which the parser sees spaces: "S U M M A R Y". */
const SPACED = /^\s*\p{L}(?: \p{L})+\s*$/u
/** Words are set so in capitals; small letters apart are variables of a formula. */
const CAPITAL = /^\p{Lu}$/u
/** Fewer letters may be names of things. */
const LEAST_LETTERS = 4

/**
 * The texts of a line's runs, spaced words made whole: all in a line where one is long enough to tell.
 * The spaces between words are runs of their own then. Letters in the order of the alphabet are a
 * register.
 */
export function withoutSpacing(texts: readonly string[]): readonly string[] {
  if (!texts.some(tells)) return texts
  return texts.map((text) =>
    SPACED.test(text) ? text.replace(/(?<=\p{L}) (?=\p{L})/gu, '') : text,
  )
}

function tells(text: string): boolean {
  const letters = text.trim().split(' ')
  return (
    letters.length >= LEAST_LETTERS &&
    letters.every((letter) => CAPITAL.test(letter)) &&
    letters.some((letter, at) => at > 0 && letter <= (letters[at - 1] as string))
  )
}
