import { findingsOf } from '../../../shared/briefing/lint/lint'
import { lintRecord } from '../../../shared/briefing/lint/record'
import type { ExportForm } from '../../../shared/model/form-name'
import { portionOf, schemeOf } from '../../../shared/model/marking'
import { safeFileName } from '../../../shared/text/file-name'
import { releaseDocument } from '../../release/release-document'
import { signCheckpoint } from '../../store/writes/checkpoint'
import { composePrinted, type PrintRequest } from './preview/printed'

/**
 * Writes the briefing in one of its forms, and saves it where the analyst says once it was found fit to
 * leave. The journal it names is signed first, and tells that it left the case.
 * @param onStep told what is being done, in words
 * @returns the path; null when no place was chosen
 * @throws CasebookError when it could not be composed or written, or may not be released; nothing
 *   is left half written
 */
export async function exportBriefing(
  request: PrintRequest,
  form: ExportForm,
  onStep: (step: string) => void,
): Promise<string | null> {
  const { opened, briefing, material, paper, readership } = request
  onStep('Signing the journal')
  await signCheckpoint(opened)
  const { document, at } = composePrinted(request)
  const { case: about, clips, sources } = material
  const audience = readership?.audience ?? null
  const released = await releaseDocument(
    {
      opened,
      document,
      scheme: schemeOf(about),
      audience,
      briefing,
      clips,
      sources,
      lint: lintRecord(
        findingsOf({ ...material, briefing }),
        readership === null ? 'with reasons' : 'without reasons',
      ),
      paper,
      at,
      fileName: `${baseName(request)}.${form}`,
    },
    form,
    onStep,
  )
  return released?.path ?? null
}

function baseName({ briefing, material, readership }: PrintRequest): string {
  const scheme = schemeOf(material.case)
  const readers = readership === null ? '' : ` ${portionOf(scheme, readership.audience)}`
  const name = `${briefing.reference} ${briefing.title || material.case.title}${readers}`
  return safeFileName(name, 'Briefing')
}
