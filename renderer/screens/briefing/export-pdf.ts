import { lintRecord } from '../../../shared/briefing/lint/record'
import { portionOf, schemeOf } from '../../../shared/model/marking'
import { safeFileName } from '../../../shared/text/file-name'
import { releasePdf } from '../../release/release-pdf'
import { signCheckpoint } from '../../store/writes/checkpoint'
import { findingsOf } from './findings/use-findings'
import { composePrinted, type PrintRequest } from './preview/printed'

/**
 * Sets the briefing, signs its evidence, and writes it where the analyst says once it was found fit to
 * leave. The journal it names is signed first, and tells that it left the case.
 * @param onStep told what is being done, in words
 * @returns the path; null when no place was chosen
 * @throws CasebookError when it could not be composed, set or written, or may not be released; nothing
 *   is left half written
 */
export async function exportPdf(
  request: PrintRequest,
  onStep: (step: string) => void,
): Promise<string | null> {
  const { opened, briefing, material, paper, readership } = request
  onStep('Signing the journal')
  await signCheckpoint(opened)
  const { document, at } = composePrinted(request)
  const { case: about, clips, sources } = material
  const scheme = schemeOf(about)
  const audience = readership?.audience ?? null
  const released = await releasePdf(
    {
      opened,
      document,
      scheme,
      audience,
      briefing,
      clips,
      sources,
      lint: lintRecord(findingsOf(briefing, material)),
      paper,
      at,
      fileName: fileName(request),
    },
    onStep,
  )
  return released?.path ?? null
}

function fileName({ briefing, material, readership }: PrintRequest): string {
  const scheme = schemeOf(material.case)
  const readers = readership === null ? '' : ` ${portionOf(scheme, readership.audience)}`
  const name = `${briefing.reference} ${briefing.title || material.case.title}${readers}`
  return `${safeFileName(name, 'Briefing')}.pdf`
}
