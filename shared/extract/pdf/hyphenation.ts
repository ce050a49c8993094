const SPLIT_END = /([\p{L}\p{N}]+)[-\u2010\u00ad]$/u
const SPLIT_START = /^([\p{L}\p{N}]+)/u
/** "pre- and post-war": the hyphen belongs and the words stay apart. */
const CONJUNCTION = /^(and|or|to|und|oder|et|ou)$/

/** No word is longer. */
const LONGEST_WORD = 200

/** The last word of a text that grows line after line, or its end: nothing before it matters. */
const lastWord = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf(' ') + 1, text.length - LONGEST_WORD))

/** Words of the lines that stand whole, lower case, with their hyphens. */
export function vocabulary(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    const whole = SPLIT_END.test(lastWord(line)) ? line.replace(/\S+$/, '') : line
    for (const word of whole.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? [])
      words.add(word)
  }
  return words
}

const APART = /(?<=\p{L}) -$/u

/**
 * How the lines of a document are to be read whose line ends have their hyphens apart: what
 * LibreOffice draws with a place of its own the parser parts with a space. Who writes dashes so
 * writes them within lines too.
 * @param texts of all its lines
 */
export function hyphensJoined(texts: readonly string[]): (text: string) => string {
  const apart = texts.filter((text) => APART.test(text)).length
  const isDash = texts.some((text) => /\p{L} - \p{L}/u.test(text))
  return apart < LEAST_CUT || isDash ? (text) => text : (text) => text.replace(APART, '-')
}

const WORD_END = /(?<![\p{L}\p{N}])\p{L}+$/u
const WORD_START = /^\p{Ll}+(?![\p{L}\p{N}])/u
/** Fewer are chance. */
const LEAST_CUT = 3

/**
 * The words that line ends cut without a sign, each as its two parts with a space between. The parser
 * leaves out U+00AD, which is the hyphen of a line end in tagged documents (ISO 32000-1, 14.8.2.2.3).
 * The rest of the document is the witness: the word stands there whole, and one of its parts does not.
 * @param paragraphs their lines
 */
export function wordsCutUnseen(paragraphs: readonly (readonly string[])[]): ReadonlySet<string> {
  const lines = paragraphs.flat()
  const words = vocabulary(lines.map((line) => line.replace(/^\S+|\S+$/g, '')))
  const cut = new Set<string>()
  let shown = 0
  for (const paragraph of paragraphs) {
    for (const [index, line] of paragraph.entries()) {
      const next = paragraph[index + 1] ?? ''
      if (joint(line, next, words) === 'drop') shown += 1
      const [first, second] = partsAt(line, next)
      if (first === '' || second === '' || (words.has(first) && words.has(second))) continue
      if (words.has(first + second)) cut.add(`${first} ${second}`)
    }
  }
  // A document that shows the hyphens of its line ends has lost none.
  return cut.size < LEAST_CUT || shown >= cut.size ? new Set() : cut
}

/** The letters on both sides of a line end, in lower case. */
const partsAt = (before: string, after: string): [string, string] => [
  (lastWord(before).match(WORD_END)?.[0] ?? '').toLowerCase(),
  after.match(WORD_START)?.[0] ?? '',
]

/**
 * How a line joins the text before it: `drop` a hyphen that only the line end put there, `keep` a
 * hyphen of the word itself, or part the two with a `space`. The rest of the document is the
 * witness; without one a word is made whole unless both halves are words of their own.
 * @param cut of {@link wordsCutUnseen}
 */
export function joint(
  before: string,
  after: string,
  words: ReadonlySet<string>,
  cut: ReadonlySet<string> = new Set(),
): 'drop' | 'keep' | 'space' {
  const tail = lastWord(before)
  const end = tail.match(SPLIT_END)?.[1]
  const start = after.match(SPLIT_START)?.[1]
  if (end === undefined || start === undefined) {
    if (cut.has(partsAt(tail, after).join(' '))) return 'keep'
    return /[\p{L}\p{N}]\/$/u.test(tail) || endsCjk(tail, after) ? 'keep' : 'space'
  }
  if (CONJUNCTION.test(start)) return 'space'
  const [first, second] = [end.toLowerCase(), start.toLowerCase()]
  if (words.has(first + second)) return 'drop'
  if (words.has(`${first}-${second}`) || !/^\p{Ll}/u.test(start) || !/\p{L}{2}$/u.test(end))
    return 'keep'
  return first.length > 2 && words.has(first) && words.has(second) ? 'keep' : 'drop'
}

/** Chinese and Japanese put no space where a line ends. */
const endsCjk = (before: string, after: string): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u.test(before) &&
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(after)
