import { attachEvidence } from '../../shared/proof/attach'
import { withheldTexts } from '../../shared/proof/dropped-words'
import { besideDocument } from '../../shared/proof/manifest'
import type { ReleaseExpectation } from '../../shared/proof/release-faults'
import { ask } from '../bridge/ask'
import { recordExport } from '../store/writes/acts'
import { unrecorded } from '../store/writes/unrecorded'
import { notReleased } from './not-released'
import { picturesOf } from './pictures'
import type { ReleaseRequest } from './release-request'
import { signEvidence } from './sign-evidence'

/** A document that was written. */
export interface ReleasedFile {
  readonly path: string
  readonly bytes: number
}

/**
 * Sets a document, signs and attaches its evidence, has the finished file read by another library
 * and judged in the airlock, and writes it only when nothing speaks against that; main sees to the
 * same. The journal then tells that
 * it left the case.
 * @param onStep told what is being done, in words
 * @returns `null` when no place was chosen
 * @throws CasebookError `refused`, saying why it may not be released; also when it cannot be set,
 *   signed or written. No file is there then, also not in part; but for the one case that it says:
 *   the file was written and the journal could not tell of it
 */
export async function releasePdf(
  request: ReleaseRequest,
  onStep: (step: string) => void,
): Promise<ReleasedFile | null> {
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
  if (faults.length > 0) throw notReleased('PDF', faults)
  onStep('Writing the PDF')
  const saved = await ask('files:save', { suggestedName: fileName, bytes })
  if (saved === null) return null
  const about = [briefing.id, ...document.sources.map(({ sourceId }) => sourceId)]
  await recordExport(opened, { path: saved.path, bytes, about, audience }).catch(unrecorded(saved))
  return { path: saved.path, bytes: bytes.length }
}
