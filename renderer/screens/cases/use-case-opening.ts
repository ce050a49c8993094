import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Failure } from '../../../shared/errors/result'
import type { CaseFile } from '../../../shared/ipc/contract'
import type { Secret } from '../../vault/unlock'
import type { CaseKeeper } from './case-keeper'

export interface CaseOpening {
  /** The case being opened, and with what; `null` when none is. */
  readonly busy: { readonly ref: string; readonly secret: Secret['kind'] } | null
  /** Journal entries brought into the working copy, and how many there are; `null` before the first. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Why the last file was not opened. */
  readonly failure: (Failure & { readonly ref: string; readonly secret: Secret['kind'] }) | null
  readonly open: (file: CaseFile, secret: Secret) => Promise<void>
}

/** Opens one case file at a time and says how far it has come. */
export function useCaseOpening(keeper: CaseKeeper): CaseOpening {
  const [busy, setBusy] = useState<CaseOpening['busy']>(null)
  const [progress, setProgress] = useState<CaseOpening['progress']>(null)
  const [failure, setFailure] = useState<CaseOpening['failure']>(null)

  async function open(file: CaseFile, secret: Secret) {
    if (busy !== null) return
    const attempt = { ref: file.ref, secret: secret.kind }
    setBusy(attempt)
    setFailure(null)
    setProgress(null)
    try {
      await keeper.open(file, secret, (done, total) => setProgress({ done, total }))
    } catch (thrown) {
      setFailure({ ...attempt, ...failureOf(thrown) })
    } finally {
      setBusy(null)
    }
  }
  return { busy, progress, failure, open }
}
