import { useCallback, useEffect, useState } from 'react'
import type { Paper } from '../../../shared/ipc/press-channels'
import { ask } from '../../bridge/ask'

/** The paper briefings are set on, kept in the settings of this installation; `null` until it is read. */
export function usePaper(): [Paper | null, (paper: Paper) => void] {
  const [paper, setPaper] = useState<Paper | null>(null)
  useEffect(() => {
    void ask('settings:read').then((settings) => setPaper(settings.paper))
  }, [])
  const choose = useCallback((next: Paper): void => {
    setPaper(next)
    void ask('settings:write', { paper: next })
  }, [])
  return [paper, choose]
}
