import type { Span } from '../../../../shared/clip/graphemes'
import { paragraphAt } from '../../../../shared/clip/place'
import type { SourceText } from '../../../../shared/model/source-text'

/*
 * The text on screen and its offsets. Every painted piece is a span with `data-start` that begins
 * with its one text node; numbers of clips follow behind it and count for nothing.
 */

/** Id of a block's element, by its place among the blocks from 0: found without a search. */
export const blockId = (index: number) => `rd-block-${index}`

/** Offset in the text of a place in the page, or `null` outside the text. */
export function offsetOf(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-start]')
  if (piece) {
    const isText = node === piece.firstChild
    return startOf(piece) + (isText ? within : within === 0 ? 0 : lengthOf(piece))
  }
  // Some selections end at a paragraph, or at a cell of a table, instead of in it.
  const words = element?.closest<HTMLElement>('.p-text')
  const around = words ?? element?.closest<HTMLElement>('tr, .p')
  const pieces = around?.querySelectorAll<HTMLElement>('[data-start]') ?? []
  const at = element === words ? within : 0
  const next = pieces[Math.min(at, pieces.length - 1)]
  return next === undefined ? null : startOf(next) + (at >= pieces.length ? lengthOf(next) : 0)
}

/** The passage that the mouse has selected within the text, or `null` for none. */
export function selectedPassage(container: HTMLElement): Span | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!container.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The ranges of the page that show a passage: one for each piece that is drawn now. */
export function rangesOf(text: SourceText, passage: Span): Range[] {
  const ranges: Range[] = []
  const last = paragraphAt(text, Math.max(passage.start, passage.end - 1))
  for (let number = paragraphAt(text, passage.start); number <= last; number++) {
    const paragraph = document.getElementById(blockId(number - 1))
    for (const piece of paragraph?.querySelectorAll<HTMLElement>('[data-start]') ?? []) {
      const range = rangeWithin(piece, passage)
      if (range !== null) ranges.push(range)
    }
  }
  return ranges
}

function rangeWithin(piece: HTMLElement, passage: Span): Range | null {
  const node = piece.firstChild
  const start = startOf(piece)
  const from = Math.max(passage.start, start) - start
  const to = Math.min(passage.end, start + lengthOf(piece)) - start
  if (node === null || from >= to) return null
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return range
}

const startOf = (piece: HTMLElement) => Number(piece.dataset['start'])
const lengthOf = (piece: HTMLElement) => piece.firstChild?.nodeValue?.length ?? 0
