/** Hebrew and Arabic: a PDF tells them with their letter, and once for all letters that look alike. */
const VOWEL_SIGNS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g

/** In words from the right a bracket is drawn as the other one, and a PDF tells each drawing once. */
const OPENING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}

/** What is never seen. */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu

/**
 * Text as two readers of one page agree on it: without white space, which a page does not have,
 * without characters that are never seen and without vowel signs; brackets of both sides alike;
 * compatibility forms such as ligatures resolved (NFKC).
 */
export const comparable = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(VOWEL_SIGNS, '')
    .replace(/[)\]}>»›]/g, (bracket) => OPENING[bracket] ?? bracket)
    .replace(/\s+/gu, '')
