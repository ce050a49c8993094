import { useEffect, useRef, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { countWords } from '../../../shared/text/size-words'
import type { OpenCase } from '../case-at-work'
import { useOpenCase } from '../case-context'
import { type Verification, verifyOpenCase } from '../verify/verify'
import { recordAct } from '../writes/acts'

export type VerificationState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | {
      readonly state: 'done'
      readonly verification: Verification
      /** ISO 8601. */
      readonly at: string
      readonly seconds: number
    }
  | { readonly state: 'failed'; readonly message: string }

interface Verifying {
  readonly verification: VerificationState
  readonly start: () => void
  readonly stop: () => void
}

/** The last result for each open case, so that it is still there when the screen is gone back to. */
const results = new WeakMap<OpenCase, VerificationState>()

/** Checks the case file of the open case when asked to; what it comes to is recorded in the journal. */
export function useVerification(): Verifying {
  const opened = useOpenCase()
  const [state, setState] = useState(() => results.get(opened) ?? none)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run(signal: AbortSignal): Promise<void> {
    const begun = performance.now()
    const onProgress = (done: number, total: number) => setState({ state: 'running', done, total })
    onProgress(0, 1)
    try {
      const verification = await verifyOpenCase(opened, { onProgress, signal })
      const seconds = (performance.now() - begun) / 1000
      const at = new Date().toISOString()
      const done = { state: 'done', verification, at, seconds } as const
      results.set(opened, done)
      setState(done)
      await recordAct(opened, 'verify', verificationWords(verification))
    } catch (thrown) {
      const { kind, message } = failureOf(thrown)
      setState(kind === 'cancelled' ? (results.get(opened) ?? none) : { state: 'failed', message })
    }
    running.current = null
  }

  return {
    verification: state,
    start: () => {
      if (running.current !== null) return
      running.current = new AbortController()
      void run(running.current.signal)
    },
    stop: () => running.current?.abort(),
  }
}

const none: VerificationState = { state: 'none' }

/** What a verification came to, in words for the history. */
function verificationWords({ findings, checked }: Verification): string {
  const { entries, originals } = checked
  const looked = `${countWords(entries, 'entry', 'entries')} and ${countWords(originals, 'original')}`
  return findings.length === 0
    ? `Verify ${looked}: all hold`
    : `Verify ${looked}: ${countWords(findings.length, 'finding')}, the first at ${findings[0]?.object}`
}
