import type { Piece } from './assemble'
import { foldWhitespace, isBlank, unifyLineEnds } from './whitespace'

const LIST_MARK = /^\s*([-*+•‣◦·▪–]|\(?(\d{1,3}|[a-z])[.)])\s+\S/
/** Wrapped lines are about as long as each other and no longer than this many characters. */
const LONGEST_WRAP = 110

/**
 * The blocks of a plain text. Empty lines part them; inside, lines that were wrapped to a width are
 * joined into one paragraph, and any other line is a block of its own.
 */
export function plainTextPieces(text: string): Piece[] {
  const groups = unifyLineEnds(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) => group.split('\n').filter((line) => !isBlank(line)))
    .filter((group) => group.length > 0)
  return groups.flatMap((group, index) => groupPieces(group, index < groups.length - 1))
}

function groupPieces(lines: readonly string[], hasMore: boolean): Piece[] {
  const [only] = lines
  if (lines.length === 1 && only !== undefined && hasMore && looksLikeHeading(only)) {
    return [{ kind: 'heading', level: 2, text: foldWhitespace(only) }]
  }
  return wrappedRuns(lines).map((run) => ({
    kind: LIST_MARK.test(run[0] ?? '') ? 'list-item' : 'paragraph',
    ...(LIST_MARK.test(run[0] ?? '') ? { level: 1 } : {}),
    text: foldWhitespace(run.join(' ')),
  }))
}

/** Parts the lines of a group where a new paragraph or list item begins. */
function wrappedRuns(lines: readonly string[]): string[][] {
  // A call takes only so many arguments, and a log has more lines.
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0)
  const wrapped = width <= LONGEST_WRAP && isWrapped(lines, width)
  const runs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const joins =
      wrapped && before !== undefined && !LIST_MARK.test(line) && fills(before, line, width)
    if (joins) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs
}

/** A line was wrapped when the next line's first word would not have fitted behind it. */
function fills(line: string, next: string, width: number): boolean {
  const word = next.trim().split(/\s/, 1)[0] ?? ''
  return line.trimEnd().length + 1 + word.length > width * 0.92
}

function isWrapped(lines: readonly string[], width: number): boolean {
  const full = lines.filter(
    (line, index) => index < lines.length - 1 && fills(line, lines[index + 1] ?? '', width),
  )
  return width >= 40 && full.length >= (lines.length - 1) * 0.5
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
