import { useEffect } from 'react'

const MARK = 'casebook:interactive'

/**
 * Marks in the page's own timeline, once, when the first screen stands with its data and can be
 * used: the end of the start, for whoever measures it.
 * @param ready whether the screen has its data
 */
export function useInteractiveMark(ready: boolean): void {
  useEffect(() => {
    if (!ready || performance.getEntriesByName(MARK).length > 0) return
    // A frame later the screen is painted.
    const frame = requestAnimationFrame(() => performance.mark(MARK))
    return () => cancelAnimationFrame(frame)
  }, [ready])
}
