import { type RefObject, useEffect, useState } from 'react'

/** Whether an element is in sight, or at most its scroller's own height away from it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(
      (seen) => setIsNear(seen.at(-1)?.isIntersecting === true),
      { root: element.current.closest('[data-reading]'), rootMargin: '100%' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
