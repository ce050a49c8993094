import { safeFileName } from '../../../shared/text/file-name'
import { ask } from '../../bridge/ask'
import { type PrintRequest, setPdf } from './preview/printed'

/**
 * Sets the briefing and writes it where the analyst says.
 * @param onStep told what is being done, in words
 * @returns the path; null when no place was chosen
 * @throws CasebookError when it could not be composed, set or written; nothing is left half written
 */
export async function exportPdf(
  request: PrintRequest,
  onStep: (step: string) => void,
): Promise<string | null> {
  onStep('Setting the pages')
  const bytes = await setPdf(request)
  onStep('Writing the PDF')
  const saved = await ask('files:save', { suggestedName: fileName(request), bytes })
  return saved?.path ?? null
}

function fileName({ briefing, material }: PrintRequest): string {
  const name = `${briefing.reference} ${briefing.title || material.case.title}`
  return `${safeFileName(name, 'Briefing')}.pdf`
}
