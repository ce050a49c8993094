import type { ClipboardEvent } from 'react'
import type { Span } from '../../../shared/clip/graphemes'
import { defanged } from '../../../shared/text/defang'
import { selectedPassage } from './text-places'

/**
 * Puts the selected passage on the clipboard, or the one the analyst stands on, with its web
 * addresses defanged: where it is pasted nothing becomes a link.
 */
export function copyDefanged(
  event: ClipboardEvent<HTMLElement>,
  text: string,
  cursor: Span | null,
): void {
  const passage = selectedPassage(event.currentTarget) ?? cursor
  if (passage === null) return
  event.clipboardData.setData('text/plain', defanged(text.slice(passage.start, passage.end)))
  event.preventDefault()
}
