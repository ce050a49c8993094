import { useEffect } from 'react'

/**
 * Takes the focus when the pane appears, so that Page Down and the space bar scroll it at once.
 * An open dialog or another document pane keeps it.
 */
export function useEntryFocus(pane: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const held = document.activeElement?.closest('[role="dialog"], [role="document"]')
    if (held === null || held === undefined) pane.current?.focus({ preventScroll: true })
  }, [pane])
}

/** Gives the focus back to the document when a field over it closes. */
export const focusDocument = (): void =>
  document.querySelector<HTMLElement>('[role="document"]')?.focus({ preventScroll: true })
