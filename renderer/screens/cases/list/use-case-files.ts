import { useCallback, useEffect, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Output } from '../../../../shared/ipc/contract'
import { ask } from '../../../bridge/ask'

export interface CaseFiles {
  /** `null` until main has answered. */
  readonly list: Output<'cases:list'> | null
  readonly failure: string | null
  readonly refresh: () => void
}

/** The case files, read when the screen is shown and again on request. */
export function useCaseFiles(): CaseFiles {
  const [list, setList] = useState<CaseFiles['list']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const refresh = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    let wanted = round >= 0
    ask('cases:list').then(
      (answer) => {
        if (!wanted) return
        setList(answer)
        setFailure(null)
      },
      (thrown) => wanted && setFailure(failureOf(thrown).message),
    )
    return () => {
      wanted = false
    }
  }, [round])
  return { list, failure, refresh }
}
