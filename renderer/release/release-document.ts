import type { ExportForm } from '../../shared/model/form-name'
import { releaseForm } from './release-form'
import { type ReleasedFile, releasePdf } from './release-pdf'
import type { ReleaseRequest } from './release-request'

/**
 * Lets a document leave the case in one of its forms, once the finished file was judged.
 * @param onStep told what is being done, in words
 * @returns `null` when no place was chosen
 * @throws CasebookError as `releasePdf` and `releaseForm` do
 */
export const releaseDocument = (
  request: ReleaseRequest,
  form: ExportForm,
  onStep: (step: string) => void,
): Promise<ReleasedFile | null> =>
  form === 'pdf' ? releasePdf(request, onStep) : releaseForm(request, form, onStep)
