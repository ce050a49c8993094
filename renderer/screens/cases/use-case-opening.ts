import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../shared/ipc/contract'
import type { CaseKeeper } from './case-keeper'

export interface CaseOpening {
  /** Reference of the file being opened. */
  readonly busy: string | null
  /** Journal entries brought into the working copy, and how many there are; `null` before the first. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Why the last file was not opened. */
  readonly failure: { readonly ref: string; readonly message: string } | null
  readonly open: (file: CaseFile) => Promise<void>
}

/** Opens one case file at a time and says how far it has come. */
export function useCaseOpening(keeper: CaseKeeper): CaseOpening {
  const [busy, setBusy] = useState<string | null>(null)
  const [progress, setProgress] = useState<CaseOpening['progress']>(null)
  const [failure, setFailure] = useState<CaseOpening['failure']>(null)

  async function open(file: CaseFile) {
    if (busy !== null) return
    setBusy(file.ref)
    setFailure(null)
    setProgress(null)
    try {
      await keeper.open(file, (done, total) => setProgress({ done, total }))
    } catch (thrown) {
      setFailure({ ref: file.ref, message: failureOf(thrown).message })
    } finally {
      setBusy(null)
    }
  }
  return { busy, progress, failure, open }
}
