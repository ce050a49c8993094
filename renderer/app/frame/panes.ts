/** Where a pane is best entered, else the first thing in it that takes the focus. */
const STARTS = [
  '[data-pane-start]',
  '[aria-current]',
  '[tabindex="0"], button:enabled, input:enabled, textarea:enabled',
]

/** Takes the focus to the next pane in sight, or with −1 to the one before (F6, Shift F6). */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  )
  if (panes.length === 0) return
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const next = here < 0 ? 0 : (here + step + panes.length) % panes.length
  const pane = panes[next] as HTMLElement
  const start = STARTS.flatMap((starts) => [...pane.querySelectorAll<HTMLElement>(starts)]).find(
    (element) => element.checkVisibility(),
  )
  const target = start ?? pane
  target.focus({ focusVisible: true } as FocusOptions)
}
