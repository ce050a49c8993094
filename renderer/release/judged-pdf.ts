import { attachEvidence } from '../../shared/proof/attach'
import { formWords } from '../../shared/model/form-name'
import { withheldTexts } from '../../shared/proof/dropped-words'
import { besideDocument } from '../../shared/proof/manifest'
import type { ReleaseExpectation } from '../../shared/proof/release-faults'
import { ask } from '../bridge/ask'
import { notReleased } from './not-released'
import { picturesOf } from './pictures'
import type { ReleaseRequest } from './release-request'
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
  const { opened, document, briefing, paper, at, fileName, audience } = request
  const { standard } = briefing
  onStep('Setting the pages')
  const composed = JSON.stringify(document)
  const pictures = await picturesOf(opened, document, request.sources, 'print')
  const pages = await ask('press:pdf', { document: composed, paper, at, standard, pictures })
  onStep('Signing the evidence')
  const { file, manifest } = await signEvidence(request, pages)
  const bytes = attachEvidence(pages, file)
  onStep('Checking the finished PDF')
  const { clips, sources, scheme } = request
  const expected: Omit<ReleaseExpectation, 'document'> = {
    briefing,
    scheme,
    audience,
    at,
    evidence: file,
    beside: besideDocument(manifest),
    withheld: withheldTexts({ briefing, clips, sources }, document),
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
