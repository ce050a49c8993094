import type { FormName } from '../../shared/model/form-name'
import { withheldTexts } from '../../shared/proof/dropped-words'
import type { FormExpectation } from '../../shared/proof/form-faults'
import { ask } from '../bridge/ask'
import { recordExport } from '../store/writes/acts'
import { unrecorded } from '../store/writes/unrecorded'
import { FORM_CONSTANTS } from './form-constants'
import { notReleased } from './not-released'
import { picturesOf } from './pictures'
import type { ReleasedFile } from './release-pdf'
import type { ReleaseRequest } from './release-request'
import { writtenForm } from './written-form'

/** The forms as they are called. */
const formWords: Readonly<Record<FormName, string>> = {
  docx: 'Word document',
  html: 'HTML file',
  md: 'Markdown file',
}

/**
 * Writes a document in another form than PDF, has the finished file read by another reader and
 * judged in the airlock, and lets it leave only when nothing speaks against that; main sees to the same.
 * The journal then tells that it did.
 * @param onStep told what is being done, in words
 * @returns `null` when no place was chosen
 * @throws CasebookError `refused`, saying why it may not be released; also when it cannot be written. No
 *   file is there then, also not in part.
 */
export async function releaseForm(
  request: ReleaseRequest,
  form: FormName,
  onStep: (step: string) => void,
): Promise<ReleasedFile | null> {
  const { opened, document, briefing, clips, sources, scheme, audience, paper, at, fileName } =
    request
  onStep(`Writing the ${formWords[form]}`)
  // Markdown has no place for a picture.
  const pictures = form === 'md' ? [] : await picturesOf(opened, document, sources, 'print')
  const bytes = await writtenForm({ form, document, paper, at, pictures })
  onStep(`Checking the ${formWords[form]}`)
  const expected: Omit<FormExpectation, 'document'> = {
    briefing,
    scheme,
    audience,
    at,
    constants: FORM_CONSTANTS,
    withheld: withheldTexts({ briefing, clips, sources }, document),
  }
  const faults = await ask('airlock:judgeForm', {
    name: fileName,
    form,
    bytes,
    document: JSON.stringify(document),
    expected: JSON.stringify(expected),
  })
  if (faults.length > 0) throw notReleased(formWords[form], faults)
  onStep(`Saving the ${formWords[form]}`)
  const saved = await ask('files:save', { suggestedName: fileName, bytes })
  if (saved === null) return null
  const about = [briefing.id, ...document.sources.map(({ sourceId }) => sourceId)]
  await recordExport(opened, { path: saved.path, bytes, about, audience }).catch(unrecorded(saved))
  return { path: saved.path, bytes: bytes.length }
}
