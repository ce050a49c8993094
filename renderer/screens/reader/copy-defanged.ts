import type { ClipboardEvent } from 'react'
import type { Span } from '../../../shared/clip/graphemes'
import { defanged } from '../../../shared/text/defang'

/*
 * Words leave the reader with their web addresses defanged: where they are pasted nothing becomes a
 * link.
 */

/**
 * Copies what is selected.
 * @param passage what is copied where nothing is
 */
export async function copyDefanged(text: string, passage: Span | null): Promise<void> {
  const selected = document.getSelection()?.toString() ?? ''
  const words =
    selected === '' && passage !== null ? text.slice(passage.start, passage.end) : selected
  if (words !== '') await navigator.clipboard.writeText(defanged(words))
}

/** The same where the system copies what is selected, as the menu Edit has it. */
export function defangCopied(event: ClipboardEvent<HTMLElement>): void {
  const isField = (event.target as HTMLElement).closest('input, textarea') !== null
  const selected = document.getSelection()?.toString() ?? ''
  if (isField || selected === '') return
  event.clipboardData.setData('text/plain', defanged(selected))
  event.preventDefault()
}
