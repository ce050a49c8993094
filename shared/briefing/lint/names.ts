import type { Span } from './finding'
import { foldedWord, type PlacedWord, wordsIn } from './folded'

/** A name in a text: words with capitals, with a digit inside, or of Han letters. */
export interface PlacedName extends Span {
  readonly words: readonly string[]
}

/** Capital letters without being a name of anything. */
const plain = new Set(
  (
    'i january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday ' +
    'saturday sunday tlp the a an and or but no not'
  ).split(' '),
)

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
const isCode = (word: string) =>
  /\p{L}.*\d|\d.*\p{L}|\p{Lu}.*\p{Lu}/u.test(word) && !/^\d+(?:st|nd|rd|th|s|k|m|bn)$/i.test(word)
const isHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word)

/**
 * The names in a sentence. Its first word counts only when more than its first letter says so.
 * @param sentence text of the sentence
 */
export function namesIn(sentence: string): PlacedName[] {
  const words = wordsIn(sentence)
  const names: PlacedWord[][] = []
  let run: PlacedWord[] = []
  for (const [at, placed] of words.entries()) {
    const { word } = placed
    const last = run.at(-1)
    const apart = last !== undefined && /[^\s]/.test(sentence.slice(last.end, placed.start))
    if (apart) run = []
    if (isName(word, opens(sentence, placed, at))) {
      if (run.length === 0) names.push(run)
      run.push(placed)
    } else run = []
  }
  return names.map((found) => ({
    words: found.map(({ word }) => word),
    start: (found[0] as PlacedWord).start,
    end: (found.at(-1) as PlacedWord).end,
  }))
}

const isName = (word: string, first: boolean): boolean =>
  isHan(word) ||
  isCode(word) ||
  (isCapital(word) && !first && word.length > 1 && !plain.has(foldedWord(word)))

/** Whether a word opens the sentence or a part of it that begins with a capital all the same. */
const opens = (sentence: string, { start }: PlacedWord, at: number): boolean =>
  at === 0 || /[:“"«(]\s*$/.test(sentence.slice(0, start))

/** What a passage says of names, for {@link isNamed}. */
export interface KnownNames {
  /** Folded words. */
  readonly words: ReadonlySet<string>
  /** Initials of the words in their order, those of *of*, *the* and *and* left out. */
  readonly initials: string
}

export function knownNames(text: string): KnownNames {
  const words = wordsIn(text).map(({ word }) => foldedWord(word))
  return {
    words: new Set(words.flatMap((word) => [word, ...word.split('-')])),
    initials: initialsOf(words),
  }
}

const joining = new Set(['of', 'the', 'and', 'for', 'in', '&'])
const initialsOf = (folded: readonly string[]): string =>
  folded
    .filter((word) => !joining.has(word))
    .map((word) => word[0])
    .join('')

/**
 * Whether a passage has the word of a name: as it stands, as another form of it (Canada, Canadian),
 * or as the first letters of its words (MSS, Ministry of State Security).
 */
export function isNamed(word: string, { words, initials }: KnownNames): boolean {
  const folded = foldedWord(word)
  if (words.has(folded) || folded.split('-').every((part) => words.has(part))) return true
  if (/^\p{Lu}{2,6}s?$/u.test(word.replaceAll('.', '')))
    return initials.includes(folded.replace(/s$/, ''))
  if (folded.length < 5 || /\d/.test(folded)) return false
  const stem = folded.slice(0, Math.max(4, folded.length - 3))
  for (const known of words) if (known.startsWith(stem)) return true
  return false
}

/** Whether a passage has the first letters of a whole name: Ministry of State Security for MSS. */
export const hasInitials = (name: readonly string[], { words }: KnownNames): boolean =>
  name.length > 1 && words.has(initialsOf(name.map(foldedWord)))
