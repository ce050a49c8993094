import { useLayoutEffect } from 'react'

/**
 * Paints ranges of the page by the CSS Custom Highlight API: no element changes, nothing is left
 * behind. The style sheet has a `::highlight()` rule for the name. Runs after each drawing, because
 * drawing may replace the nodes that ranges stand on.
 */
export function usePaintedRanges(name: string, findRanges: () => readonly Range[]): void {
  useLayoutEffect(() => {
    const ranges = findRanges()
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  })
  useLayoutEffect(
    () => () => {
      CSS.highlights.delete(name)
    },
    [name],
  )
}
