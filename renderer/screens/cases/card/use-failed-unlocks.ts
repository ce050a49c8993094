import { useEffect, useState } from 'react'
import type { FailedUnlocks } from '../../../../shared/ipc/contract'
import { ask } from '../../../bridge/ask'

export interface KnownFailures extends Pick<FailedUnlocks, 'times'> {
  /** Seconds until the next attempt is answered, counting down to 0. */
  readonly waitSeconds: number
}

const NONE: KnownFailures = { times: [], waitSeconds: 0 }

/**
 * Attempts to unlock a case that failed, and how long to wait for the next.
 * @param fileId hexadecimal; `null` where there is nothing to unlock
 * @param round anything that is another after each attempt
 */
export function useFailedUnlocks(fileId: string | null, round: unknown): KnownFailures {
  const [known, setKnown] = useState({ fileId, ...NONE })
  useEffect(() => {
    if (fileId === null) return
    let wanted = true
    let clock: ReturnType<typeof setInterval> | undefined
    const show = ({ times, waitMs }: FailedUnlocks) => {
      const until = performance.now() + waitMs
      const tick = () => {
        const waitSeconds = Math.ceil(Math.max(0, until - performance.now()) / 1000)
        setKnown({ fileId, times, waitSeconds })
        if (waitSeconds === 0) clearInterval(clock)
      }
      if (waitMs > 0) clock = setInterval(tick, 1000)
      tick()
    }
    // Whoever cannot be asked does not keep the analyst from trying: the attempt itself waits too.
    ask('unlock:waits', { fileId }).then(
      (answer) => wanted && show(answer),
      () => {},
    )
    return () => {
      wanted = false
      clearInterval(clock)
    }
  }, [fileId, round])
  return known.fileId === fileId ? known : NONE
}
