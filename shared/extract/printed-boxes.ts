import type { PrintedRun } from '../model/printed-original'
import type { TextBox } from '../model/source-text'
import { isRightToLeft } from '../text/direction'
import { foldedLetters } from './folded-letters'
import { matchLetters } from './match-letters'

/**
 * Where a text stands on the printed pages of its original. The text was read from the file and the
 * pages were printed from it, each on its own, so the two are compared letter by letter; what was
 * printed and not read, or the reverse, has no box.
 * @param runs in the order of printing
 * @returns boxes in the order of the text: one for each stretch of a run that says the same
 */
export function boxesOfPrinted(text: string, runs: readonly PrintedRun[]): TextBox[] {
  const read = foldedLetters([text])
  const printed = foldedLetters(runs.map((run) => run.text))
  const boxes: TextBox[] = []
  for (const { inRead, inPrinted, length } of matchLetters(read.letters, printed.letters)) {
    let from = 0
    for (let at = 1; at <= length; at += 1) {
      const index = printed.source[inPrinted + from] as number
      if (at < length && printed.source[inPrinted + at] === index) continue
      const span = {
        start: read.start[inRead + from] as number,
        end: read.end[inRead + at - 1] as number,
      }
      const part = {
        start: printed.start[inPrinted + from] as number,
        end: printed.end[inPrinted + at - 1] as number,
      }
      boxes.push({ ...span, ...partOf(runs[index] as PrintedRun, part) })
      from = at
    }
  }
  return boxes
}

/** The place of a part of a run, in proportion to its characters: a run knows its own width only. */
function partOf(run: PrintedRun, part: { start: number; end: number }) {
  const perUnit = run.width / Math.max(1, run.text.length)
  const skipped = isRightToLeft(run.text) ? run.text.length - part.end : part.start
  return {
    page: run.page,
    x: run.x + skipped * perUnit,
    y: run.y,
    width: (part.end - part.start) * perUnit,
    height: run.height,
  }
}
