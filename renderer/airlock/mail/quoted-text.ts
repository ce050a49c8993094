import type { Piece } from '../../../shared/extract/assemble'
import { plainTextPieces } from '../../../shared/extract/plain-text'
import { unifyLineEnds } from '../../../shared/extract/whitespace'

const MARKS = /^(?:> ?)+/
/** What mail programs put over a mail they answer or pass on; all that follows is that mail. */
const ORIGINAL =
  /^\s*(-{2,} ?(original message|original appointment|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|исходное сообщение|原始邮件) ?-{2,}|begin forwarded message:)\s*$/i

interface Run {
  readonly depth: number
  readonly lines: string[]
}

/**
 * The blocks of a plain mail text. Lines behind ">" are quotations, without their marks.
 * @param flowed as `format=flowed` says: a line that ends in a space goes on (RFC 3676)
 * @param withoutSpace as `delsp=yes` says: that space is no part of the text
 */
export function quotedTextPieces(text: string, flowed = false, withoutSpace = false): Piece[] {
  const pieces: Piece[] = []
  let passedOn = false
  for (const run of runsOf(unifyLineEnds(text).split('\n'), flowed)) {
    const lines = flowed ? unfolded(run.lines, withoutSpace) : run.lines
    const original: number = passedOn || run.depth > 0 ? 0 : lines.findIndex(isOriginal)
    const own = original < 0 ? lines : lines.slice(0, original)
    // One by one: a call takes only so many arguments, and a text has more lines.
    for (const piece of plainTextPieces(own.join('\n'))) pieces.push(piece)
    for (const piece of plainTextPieces(lines.slice(own.length).join('\n'))) {
      pieces.push({ kind: 'quotation', text: piece.text })
    }
    passedOn ||= run.depth === 0 && original >= 0
  }
  return pieces
}

const isOriginal = (line: string): boolean => ORIGINAL.test(line)

/** Lines of the same depth of quotation, their marks taken off. */
function runsOf(lines: readonly string[], flowed: boolean): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const marks = line.match(MARKS)?.[0] ?? ''
    const depth = marks.length === 0 ? 0 : marks.split('>').length - 1
    // Where text flows, one space behind the marks is stuffing (RFC 3676, 4.4).
    const rest = line.slice(marks.length)
    const bare = flowed && depth === 0 ? rest.replace(/^ /, '') : rest
    const last = runs.at(-1)
    if (last?.depth === depth) last.lines.push(bare)
    else runs.push({ depth, lines: [bare] })
  }
  return runs
}

/** A line whose end is a space goes on in the next; the signature's mark "-- " does not. */
function unfolded(lines: readonly string[], withoutSpace: boolean): string[] {
  const joined: string[][] = []
  let goesOn = false
  for (const line of lines) {
    const flows = line.endsWith(' ') && line !== '-- '
    const part = flows && withoutSpace ? line.slice(0, -1) : line
    const last = joined.at(-1)
    if (goesOn && last) last.push(part)
    else joined.push([part])
    goesOn = flows
  }
  return joined.map((parts) => parts.join(''))
}
