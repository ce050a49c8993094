import { ATOM } from '../../../../shared/briefing/lint/read-line'
import type { Span } from '../../../../shared/briefing/lint/finding'
import { type PlacedBlock, textStart } from './lines'

/** The text of a line as rules read it: each piece that is not text is one place, as in the document. */
export function lineText({ node }: PlacedBlock): string {
  const sentence = node.child(0)
  return sentence.textBetween(0, sentence.content.size, undefined, ATOM)
}

/** The document positions of a place in that text. */
export const positionsOf = (
  line: PlacedBlock,
  { start, end }: Span,
): [from: number, to: number] => [textStart(line) + start, textStart(line) + end]
