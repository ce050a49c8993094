import { safeFileName } from '../../../shared/text/file-name'
import { ask } from '../../bridge/ask'
import { recordExport } from '../../store/writes/acts'
import { signCheckpoint } from '../../store/writes/checkpoint'
import { type PrintRequest, setPdf } from './preview/printed'

/**
 * Sets the briefing and writes it where the analyst says. The journal it names is signed first, and
 * tells that it left the case.
 * @param onStep told what is being done, in words
 * @returns the path; null when no place was chosen
 * @throws CasebookError when it could not be composed, set or written; nothing is left half written
 */
export async function exportPdf(
  request: PrintRequest,
  onStep: (step: string) => void,
): Promise<string | null> {
  const { opened, briefing } = request
  onStep('Signing the journal')
  await signCheckpoint(opened)
  onStep('Setting the pages')
  const { bytes, cited } = await setPdf(request)
  onStep('Writing the PDF')
  const saved = await ask('files:save', { suggestedName: fileName(request), bytes })
  if (saved === null) return null
  await recordExport(opened, { path: saved.path, bytes, about: [briefing.id, ...cited] })
  return saved.path
}

function fileName({ briefing, material }: PrintRequest): string {
  const name = `${briefing.reference} ${briefing.title || material.case.title}`
  return `${safeFileName(name, 'Briefing')}.pdf`
}
