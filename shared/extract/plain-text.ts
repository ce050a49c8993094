import type { Piece } from './assemble'
import { joint, vocabulary } from './pdf/hyphenation'
import { foldWhitespace, isBlank, unifyLineEnds } from './whitespace'

const LIST_MARK = /^\s*([-*+•‣◦·▪–]|\(?(\d{1,3}|[a-z])[.)])\s+\S/
/** Wrapped lines are about as long as each other and no longer than this many columns. */
const LONGEST_WRAP = 110
/** Letters of two columns, which are wrapped anywhere. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]/u
const ALL_WIDE = new RegExp(WIDE, 'gu')
/** A line that begins with the hash of a file is an entry of a list. */
const HASH = /^\s*[0-9a-f]{32,128}(?![^\s,;:*])/i

/**
 * The blocks of a plain text. Empty lines part them; inside, lines that were wrapped to a width are
 * joined into one paragraph, and any other line is a block of its own.
 */
export function plainTextPieces(text: string): Piece[] {
  const groups = unifyLineEnds(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) => group.split('\n').filter((line) => !isBlank(line)))
    .filter((group) => group.length > 0)
  let words: ReadonlySet<string> | null = null
  const wordsOfAll = (): ReadonlySet<string> => (words ??= vocabulary(groups.flat()))
  return groups.flatMap((group, index) => groupPieces(group, index < groups.length - 1, wordsOfAll))
}

/** @param words of the whole text; gathered only where a line ends with a hyphen */
function groupPieces(
  lines: readonly string[],
  hasMore: boolean,
  words: () => ReadonlySet<string>,
): Piece[] {
  const [only] = lines
  if (lines.length === 1 && only !== undefined && hasMore && looksLikeHeading(only)) {
    return [{ kind: 'heading', level: 2, text: foldWhitespace(only) }]
  }
  return wrappedRuns(lines).map((run) => ({
    kind: LIST_MARK.test(run[0] ?? '') ? 'list-item' : 'paragraph',
    ...(LIST_MARK.test(run[0] ?? '') ? { level: 1 } : {}),
    text: foldWhitespace(joinedLines(run, words)),
  }))
}

const NO_WORDS: ReadonlySet<string> = new Set()

function joinedLines(lines: readonly string[], words: () => ReadonlySet<string>): string {
  const parts: string[] = []
  for (const line of lines) {
    const after = line.trim()
    const before = parts.pop()
    if (before === undefined) {
      parts.push(after)
      continue
    }
    const hyphen = /[-\u2010\u00ad]$/.test(before)
    const how = joint(before, after, hyphen ? words() : NO_WORDS)
    parts.push(how === 'drop' ? before.slice(0, -1) : before, how === 'space' ? ' ' : '', after)
  }
  return parts.join('')
}

/** Parts the lines of a group where a new paragraph or list item begins. */
function wrappedRuns(lines: readonly string[]): string[][] {
  // A call takes only so many arguments, and a log has more lines.
  const width = lines.reduce((widest, line) => Math.max(widest, columns(line)), 0)
  const wrapped = width <= LONGEST_WRAP && isWrapped(lines, width)
  const runs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const joins = wrapped && before !== undefined && goesOn(before, line, width)
    if (joins) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs
}

/** A line of one word was ended on purpose: an address, a hash. */
const goesOn = (line: string, next: string, width: number): boolean =>
  !LIST_MARK.test(next) &&
  !HASH.test(next) &&
  (/\S\s+\S/.test(line) || WIDE.test(line)) &&
  fills(line, next, width)

/** A line was wrapped when the next line's first word would not have fitted behind it. */
function fills(line: string, next: string, width: number): boolean {
  const start = next.trimStart()
  const word = WIDE.test(start.charAt(0)) ? start.charAt(0) : (start.split(/\s/, 1)[0] ?? '')
  return columns(line) + 1 + columns(word) > width * 0.92
}

function isWrapped(lines: readonly string[], width: number): boolean {
  const full = lines.filter(
    (line, index) => index < lines.length - 1 && fills(line, lines[index + 1] ?? '', width),
  )
  return width >= 40 && full.length >= (lines.length - 1) * 0.5
}

/** The room that a line takes: two columns for a letter of Chinese or Japanese. */
function columns(line: string): number {
  const text = line.trimEnd()
  return WIDE.test(text) ? text.length + (text.match(ALL_WIDE)?.length ?? 0) : text.length
}

function looksLikeHeading(line: string): boolean {
  const text = foldWhitespace(line)
  return (
    text.length <= 80 &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    !/[.,;:!?…"”]$/.test(text) &&
    !LIST_MARK.test(line)
  )
}
