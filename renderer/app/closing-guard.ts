import { useEffect } from 'react'
import { ask } from '../bridge/ask'

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
      void leave().then(async (left) => {
        warned = !left
        if (left) await ask('window:control', 'close')
      })
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [leave])
}
