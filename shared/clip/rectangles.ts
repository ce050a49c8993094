import type { SourceText, TextBox } from '../model/source-text'
import { isRightToLeft } from '../text/direction'
import type { Span } from './graphemes'

/** A rectangle on a page, PDF points from its top left corner. */
export type Rectangle = Pick<TextBox, 'page' | 'x' | 'y' | 'width' | 'height'>

/**
 * Where a passage stands on the pages of its original: one rectangle for each piece of text it
 * touches. A piece touched in part is cut in proportion to its characters, because a text box knows
 * its own width only: from the left, or from the right where it runs from there.
 */
export function rectanglesOf(text: SourceText, passage: Span): Rectangle[] {
  return text.boxes
    .filter((box) => box.start < passage.end && box.end > passage.start)
    .map((box) => cutBox(box, passage, runsFromRight(text, box)))
}

/**
 * Offset of the text at a point of a page, PDF points from its top left corner; `null` where none
 * stands.
 */
export function offsetAtPoint(text: SourceText, page: number, x: number, y: number): number | null {
  const box = text.boxes.find((one) => one.page === page && holds(one, x, y))
  if (box === undefined) return null
  const along = runsFromRight(text, box) ? box.x + box.width - x : x - box.x
  const units = Math.floor((along / Math.max(1, box.width)) * (box.end - box.start))
  return Math.min(box.end - 1, box.start + units)
}

/** Whether a point of its page lies in a rectangle. */
export const holds = (one: Omit<Rectangle, 'page'>, x: number, y: number): boolean =>
  x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height

const runsFromRight = ({ text }: SourceText, { start, end }: TextBox): boolean =>
  isRightToLeft(text.slice(start, end))

function cutBox(box: TextBox, passage: Span, fromRight: boolean): Rectangle {
  const perUnit = box.width / Math.max(1, box.end - box.start)
  const start = Math.max(box.start, passage.start)
  const end = Math.min(box.end, passage.end)
  const skipped = fromRight ? box.end - end : start - box.start
  return {
    page: box.page,
    x: box.x + skipped * perUnit,
    y: box.y,
    width: (end - start) * perUnit,
    height: box.height,
  }
}
