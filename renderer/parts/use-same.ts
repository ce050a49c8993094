import { useRef } from 'react'

/**
 * The value before, as long as this one says the same as JSON: what it is handed to need not be drawn
 * or worked out anew.
 */
export function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value))
    kept.current = value
  return kept.current
}
