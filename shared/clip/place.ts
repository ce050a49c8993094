import type { Block, SourceText } from '../model/source-text'

/** Number of the paragraph (block) that holds the offset, from 1; the one before in the gap between two. */
export const paragraphAt = (text: SourceText, offset: number): number =>
  Math.max(1, countStartedBy(text.blocks, offset))

/** Page the offset stands on, from 1, or `null` when the original has no pages. */
export function pageAt(text: SourceText, offset: number): number | null {
  // Words that were recognised later stand behind those of later pages; boxes stand in the text's order.
  const box = text.boxes[countStartedBy(text.boxes, offset) - 1]
  if (box !== undefined) return box.page
  const page = text.pages[countStartedBy(text.pages, offset) - 1]
  if (page !== undefined) return page.number
  return text.blocks[paragraphAt(text, offset) - 1]?.page ?? null
}

/** How many of the spans, sorted by their start, begin at or before the offset. */
function countStartedBy(spans: readonly Pick<Block, 'start'>[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
