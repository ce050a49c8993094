import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { wrongSecret } from '../../screens/cases/card/secret-entry'
import type { Secret } from '../../vault/unlock'

/** Work on the keys of the open case, which needs a secret that opens it, and how it went. */
export interface KeyWork {
  readonly busy: boolean
  /** What to say at the field of the secret; absent when it was right. */
  readonly wrong: string | undefined
  /** Why it was not done for another reason. */
  readonly failure: string | null
  /** Does it; answers whether it was done. */
  readonly run: (secret: Secret, work: () => Promise<void>) => Promise<boolean>
}

export function useKeyWork(): KeyWork {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [failure, setFailure] = useState<string | null>(null)

  async function run(secret: Secret, work: () => Promise<void>): Promise<boolean> {
    setBusy(true)
    setWrong(undefined)
    setFailure(null)
    try {
      await work()
      return true
    } catch (thrown) {
      const { kind, message } = failureOf(thrown)
      if (kind === 'wrong-passphrase') setWrong(wrongSecret(secret.kind))
      else setFailure(message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, wrong, failure, run }
}
