import { useCallback, useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Output } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'

interface CaseFiles {
  /** `null` until main has answered. */
  readonly list: Output<'cases:list'> | null
  readonly failure: string | null
  readonly refresh: () => Promise<void>
}

/** The case files, read when the screen is shown and again on request. */
export function useCaseFiles(): CaseFiles {
  const [list, setList] = useState<Output<'cases:list'> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const refresh = useCallback(async () => {
    try {
      setList(await ask('cases:list'))
      setFailure(null)
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }, [])
  useEffect(() => {
    void refresh()
  }, [refresh])
  return { list, failure, refresh }
}
