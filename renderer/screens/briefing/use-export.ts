import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { ExportForm } from '../../../shared/model/form-name'
import { showToast } from '../../parts/toast'
import { exportBriefing } from './export-briefing'
import type { PrintRequest } from './preview/printed'

interface Export {
  /** What is being done, in words; undefined when nothing is. */
  readonly step: string | undefined
  /** Why the last one failed; null when it did not. */
  readonly error: string | null
  readonly run: (form: ExportForm) => void
}

/**
 * The export of the briefing.
 * @param ready saves the text and answers what to print; null when it cannot be printed yet
 */
export function useExport(ready: () => Promise<PrintRequest | null>): Export {
  const [step, setStep] = useState<string>()
  const [error, setError] = useState<string | null>(null)
  async function run(form: ExportForm): Promise<void> {
    if (step !== undefined) return
    setError(null)
    setStep('Saving the text')
    try {
      const request = await ready()
      const path = request === null ? null : await exportBriefing(request, form, setStep)
      if (path !== null) showToast({ text: `Briefing exported to ${path}` })
    } catch (thrown) {
      setError(failureOf(thrown).message)
    }
    setStep(undefined)
  }
  return { step, error, run: (form) => void run(form) }
}
