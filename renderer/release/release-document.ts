import { type ExportForm, formWords } from '../../shared/model/form-name'
import { ask } from '../bridge/ask'
import { recordExport } from '../store/writes/acts'
import { unrecorded } from '../store/writes/unrecorded'
import { judgedForm } from './judged-form'
import { judgedPdf } from './judged-pdf'
import type { ReleaseRequest } from './release-request'

/** A document that was written. */
export interface ReleasedFile {
  readonly path: string
  readonly bytes: number
}

/**
 * Lets a document leave the case in one of its forms, once the finished file was judged and nothing
 * speaks against it; main sees to the same. The journal then tells that it left.
 * @param onStep told what is being done, in words
 * @returns `null` when no place was chosen
 * @throws CasebookError `refused`, saying why it may not be released; also when it cannot be made or
 *   written. No file is there then, also not in part; but for the one case that it says: the file was
 *   written and the journal could not tell of it
 */
export async function releaseDocument(
  request: ReleaseRequest,
  form: ExportForm,
  onStep: (step: string) => void,
): Promise<ReleasedFile | null> {
  const bytes =
    form === 'pdf' ? await judgedPdf(request, onStep) : await judgedForm(request, form, onStep)
  const { opened, document, briefing, fileName, audience } = request
  onStep(`Saving the ${formWords[form]}`)
  const saved = await ask('files:save', { suggestedName: fileName, bytes })
  if (saved === null) return null
  const about = [briefing.id, ...document.sources.map(({ sourceId }) => sourceId)]
  await recordExport(opened, { path: saved.path, bytes, about, audience }).catch(unrecorded(saved))
  return { path: saved.path, bytes: bytes.length }
}
