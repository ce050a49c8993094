import { attachEvidence } from '../../shared/proof/attach'
import { formWords } from '../../shared/model/form-name'
import { besideDocument } from '../../shared/proof/manifest'
import type { ReleaseExpectation } from '../../shared/proof/release-faults'
import { ask } from '../bridge/ask'
import { notReleased } from './not-released'
import { picturesOf } from './pictures'
import { expectationOf, type ReleaseRequest } from './release-request'
import { signEvidence } from './sign-evidence'

/**
 * The bytes of a document as PDF: set, its evidence signed and attached, read by another library and
 * judged in the airlock.
 * @param onStep told what is being done, in words
 * @throws CasebookError `refused`, saying why it may not be released; also when it cannot be set or
 *   signed
 */
export async function judgedPdf(
  request: ReleaseRequest,
  onStep: (step: string) => void,
): Promise<Uint8Array> {
  const { opened, document, sources, paper, at, fileName } = request
  const { standard } = request.briefing
  onStep('Setting the pages')
  const composed = JSON.stringify(document)
  const pictures = await picturesOf(opened, document, sources, 'print')
  const pages = await ask('press:pdf', { document: composed, paper, at, standard, pictures })
  onStep('Signing the evidence')
  const { file, manifest } = await signEvidence(request, pages)
  const bytes = attachEvidence(pages, file)
  onStep('Checking the finished PDF')
  const expected: Omit<ReleaseExpectation, 'document'> = {
    ...expectationOf(request),
    evidence: file,
    beside: besideDocument(manifest),
  }
  const faults = await ask('airlock:judge', {
    name: fileName,
    bytes,
    document: composed,
    expected: JSON.stringify(expected),
  })
  if (faults.length > 0) throw notReleased(formWords.pdf, faults)
  return bytes
}
