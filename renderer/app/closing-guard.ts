import { useEffect } from 'react'
import { ask } from '../bridge/ask'

/** Letting go that takes longer does not end by itself any more. */
const PATIENCE_MS = 20_000

/**
 * Holds the window open until the case is let go, so that nothing written is lost with it. If it
 * cannot be let go, the analyst is told, and closing the window a second time closes it all the same.
 * @param leave lets go of the case and answers whether it could; `null` without a case
 */
export function useClosingGuard(leave: (() => Promise<boolean>) | null): void {
  useEffect(() => {
    if (leave === null) return
    let warned = false
    const hold = (event: BeforeUnloadEvent) => {
      if (warned) return
      event.preventDefault()
      // A disk that does not answer must not keep the window open for ever.
      const patience = setTimeout(() => {
        warned = true
      }, PATIENCE_MS)
      void leave().then(async (left) => {
        clearTimeout(patience)
        warned = !left
        if (left) await ask('window:control', 'close')
      })
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [leave])
}
