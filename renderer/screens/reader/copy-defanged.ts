import type { Span } from '../../../shared/clip/graphemes'
import { defanged } from '../../../shared/text/defang'

/**
 * Puts words on the clipboard with their web addresses defanged: where they are pasted nothing
 * becomes a link.
 * @param passage what is copied where nothing else is selected
 */
export async function copyDefanged(text: string, passage: Span | null): Promise<void> {
  const selected = document.getSelection()?.toString() ?? ''
  const words =
    selected === '' && passage !== null ? text.slice(passage.start, passage.end) : selected
  if (words !== '') await navigator.clipboard.writeText(defanged(words))
}
