import type { SourceText, TextBox } from '../model/source-text'
import type { Span } from './graphemes'

/** A rectangle on a page, PDF points from its top left corner. */
export type Rectangle = Pick<TextBox, 'page' | 'x' | 'y' | 'width' | 'height'>

/**
 * Where a passage stands on the pages of its original: one rectangle for each piece of text it
 * touches. A piece touched in part is cut in proportion to its characters, because a text box knows
 * its own width only.
 */
export function rectanglesOf(text: SourceText, passage: Span): Rectangle[] {
  return text.boxes
    .filter((box) => box.start < passage.end && box.end > passage.start)
    .map((box) => cutBox(box, passage))
}

function cutBox(box: TextBox, passage: Span): Rectangle {
  const perUnit = box.width / Math.max(1, box.end - box.start)
  const skipped = Math.max(0, passage.start - box.start)
  const units = Math.min(box.end, passage.end) - Math.max(box.start, passage.start)
  return {
    page: box.page,
    x: box.x + skipped * perUnit,
    y: box.y,
    width: units * perUnit,
    height: box.height,
  }
}
