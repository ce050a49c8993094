/*
 * How many guesses a passphrase is worth to somebody who guesses by words, names and patterns
 * rather than letter by letter. An estimate by its form alone: a saying, a line of a song or a
 * passphrase that was used elsewhere is worth far less, and nothing here knows those.
 */

export interface PassphraseStrength {
  /** Base-2 logarithm of the guesses, rounded down. */
  readonly bits: number
  /** What to say about it, one or two sentences. */
  readonly words: string
  /** Whether it is not taken. */
  readonly tooWeak: boolean
}

const LEAST_CHARACTERS = 12
/*
 * Argon2id lets one computer try some ten passphrases a second: 2^30 are three years of one
 * computer, 2^45 a hundred years of a thousand, 2^65 out of reach.
 */
const LEAST_BITS = 30
const FAIR_BITS = 45
const STRONG_BITS = 65
/** What stands behind so many characters changes nothing in what is said. */
const LOOKED_AT = 200

/** Dates, words as typed, also in camel case, numbers, and everything else character by character. */
const PIECES =
  /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\p{Script=Han}+|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}+|\p{Nd}+|./gsu

/** Rows of a keyboard: a walk along one is no more than its beginning and its length. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', '1234567890']

/** Estimates a passphrase; it is not kept. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const typed = passphrase.normalize('NFKC')
  const characters = [...typed].length
  const bits = Math.floor(guessBits(typed.slice(0, LOOKED_AT)))
  if (characters < LEAST_CHARACTERS) {
    return {
      bits,
      words: `Too short: ${LEAST_CHARACTERS} characters at least, better four or more unrelated words.`,
      tooWeak: true,
    }
  }
  if (bits < LEAST_BITS) {
    return {
      bits,
      words: 'Too easy to guess by its pattern. Take four or more unrelated words.',
      tooWeak: true,
    }
  }
  return { bits, words: verdict(bits), tooWeak: false }
}

function verdict(bits: number): string {
  if (bits < FAIR_BITS) return 'Weak: many computers could guess it. Add another unrelated word.'
  if (bits < STRONG_BITS)
    return 'Fair: guessing it takes many computers and years, unless it is a known saying.'
  return 'Strong, unless it is a known saying or used elsewhere.'
}

function guessBits(typed: string): number {
  const lower = typed.toLowerCase()
  const period = repeatedBeginning(lower)
  const pieces = typed.slice(0, period).match(PIECES) ?? []
  const met = new Set<string>()
  let bits = period < lower.length ? Math.log2(lower.length / period) + 1 : 0
  for (const piece of pieces) {
    const word = piece.toLowerCase()
    bits += met.has(word) ? 1 : pieceBits(piece, word)
    met.add(word)
  }
  return bits
}

function pieceBits(piece: string, word: string): number {
  const surprises = unforeseen([...word])
  if (/^\p{Script=Han}/u.test(piece)) return 6 * surprises
  // A day of this century or the last, and how it is written.
  if (/^\d+[-./]/.test(piece)) return 16
  if (/^(19|20)\d\d$/.test(piece)) return 7
  if (/^\p{Nd}/u.test(piece)) return Math.log2(10) * surprises
  if (!/^\p{L}/u.test(piece)) return 4
  // A word of a list of some thousands; the longer, the rarer. Few letters are not worth a word.
  const capitals = piece === word || surprises < 3 ? 0 : 1
  return Math.min(Math.log2(26) * surprises, 6 + 1.2 * surprises) + capitals
}

/** How many characters do not simply go on as the two before them: aaa, 123, cba, qwerty. */
function unforeseen(characters: readonly string[]): number {
  return characters.filter((character, index) => {
    const [first, second] = [characters[index - 2], characters[index - 1]]
    if (first === undefined || second === undefined) return true
    const step = steps(first, second)
    return !steps(second, character).some((next) => step.includes(next))
  }).length
}

/** The steps from one character to the next, in the alphabet and along keyboard rows, if short. */
function steps(from: string, to: string): readonly string[] {
  const distances = [(to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0)]
  for (const row of ROWS) {
    if (row.includes(from) && row.includes(to)) distances.push(row.indexOf(to) - row.indexOf(from))
  }
  return distances.filter((distance) => Math.abs(distance) <= 1).map(String)
}

/** Length of the shortest beginning that, repeated, makes the whole. */
function repeatedBeginning(text: string): number {
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.startsWith(text.slice(length))) return length
  }
  return text.length
}
