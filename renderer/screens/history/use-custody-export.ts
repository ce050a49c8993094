import { useState } from 'react'
import { safeFileName } from '../../../shared/text/file-name'
import { ask } from '../../bridge/ask'
import { showFailure, showToast } from '../../parts/toast'
import type { OpenCase } from '../../store/case-at-work'
import { useOpenCase } from '../../store/case-context'
import { readCustody } from '../../store/reads/custody'
import { recordExport } from '../../store/writes/acts'
import { signCheckpoint } from '../../store/writes/checkpoint'
import { unrecorded } from '../../store/writes/unrecorded'

interface CustodyExport {
  /** What is being done, in words; undefined when nothing is. */
  readonly step: string | undefined
  readonly run: () => void
}

/** The export of the custody annex: everything is signed first, so that the annex can say so. */
export function useCustodyExport(): CustodyExport {
  const opened = useOpenCase()
  const [step, setStep] = useState<string>()
  async function run(): Promise<void> {
    if (step !== undefined) return
    try {
      const path = await exportCustody(opened, setStep)
      if (path !== null) showToast({ text: `Custody annex exported to ${path}` })
    } catch (thrown) {
      showFailure(thrown)
    }
    setStep(undefined)
  }
  return { step, run: () => void run() }
}

/** @returns the path; null when no place was chosen */
async function exportCustody(
  opened: OpenCase,
  onStep: (step: string) => void,
): Promise<string | null> {
  onStep('Signing the journal')
  await signCheckpoint(opened)
  onStep('Setting the pages')
  // The press knows whole seconds.
  const at = Math.floor(Date.now() / 1000)
  const document = await readCustody(opened, new Date(at * 1000).toISOString())
  const { paper } = await ask('settings:read')
  const bytes = await ask('press:pdf', {
    document: JSON.stringify(document),
    paper,
    at,
    template: 'custody',
  })
  onStep('Writing the PDF')
  const name = `${safeFileName(document.title, 'Custody')}.pdf`
  const saved = await ask('files:save', { suggestedName: name, bytes })
  if (saved === null) return null
  await recordExport(opened, { path: saved.path, bytes, about: [] }).catch(unrecorded(saved))
  return saved.path
}
