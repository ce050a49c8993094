import { type FormName, formWords } from '../../shared/model/form-name'
import type { FormExpectation } from '../../shared/proof/form-faults'
import { ask } from '../bridge/ask'
import { FORM_CONSTANTS } from './form-constants'
import { notReleased } from './not-released'
import { picturesOf } from './pictures'
import { expectationOf, type ReleaseRequest } from './release-request'
import { writtenForm } from './written-form'

/**
 * The bytes of a document in another form than PDF, read by another reader and judged in the airlock.
 * @param onStep told what is being done, in words
 * @throws CasebookError `refused`, saying why it may not be released; also when it cannot be written
 */
export async function judgedForm(
  request: ReleaseRequest,
  form: FormName,
  onStep: (step: string) => void,
): Promise<Uint8Array> {
  const { opened, document, sources, paper, at, fileName } = request
  onStep(`Writing the ${formWords[form]}`)
  // Markdown has no place for a picture.
  const pictures = form === 'md' ? [] : await picturesOf(opened, document, sources, 'print')
  const bytes = await writtenForm({ form, document, paper, at, pictures })
  onStep(`Checking the ${formWords[form]}`)
  const expected: Omit<FormExpectation, 'document'> = {
    ...expectationOf(request),
    constants: FORM_CONSTANTS,
  }
  const faults = await ask('airlock:judgeForm', {
    name: fileName,
    form,
    bytes,
    document: JSON.stringify(document),
    expected: JSON.stringify(expected),
  })
  if (faults.length > 0) throw notReleased(formWords[form], faults)
  return bytes
}
