import { useEffect } from 'react'

const MARK = 'casebook:interactive'

/**
 * Marks in the page's own timeline, once, when the first screen stands with its data and can be
 * used: the end of the start, for whoever measures it.
 * @param ready whether the screen has its data
 */
export function useInteractiveMark(ready: boolean): void {
  // An effect of a change that no key or click caused runs after it was painted.
  useEffect(() => {
    if (ready && performance.getEntriesByName(MARK).length === 0) performance.mark(MARK)
  }, [ready])
}
