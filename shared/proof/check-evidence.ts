import type { PdfReading } from '../model/pdf-reading'
import { EVIDENCE_NAME } from './evidence-name'
import { missingLines } from './find-lines'
import { type EvidenceManifest, readEvidence, type SignedManifest } from './manifest'
import { bodyText } from './page-bands'

/** What is wrong with a finished document; the first kind in this order decides the exit code. */
export const evidenceFindingKinds = [
  'no-evidence', // nothing is attached by which it could be checked
  'unknown-version', // of the manifest
  'signature', // does not hold
  'signer', // the key has signed nothing in the case
  'text', // a sentence is not on the pages as it was signed
  'changed', // something else is not as it was signed
  'journal', // of the case does not lead through the entry that is named
  'original', // the bytes of a source are not those that were cited
  'clip', // a passage is gone from the case, or is not the one that was cited
] as const

export interface EvidenceFinding {
  readonly kind: (typeof evidenceFindingKinds)[number]
  /** A sentence. */
  readonly message: string
}

/** The evidence in a document; a finding where none can be read. */
export function evidenceIn({ files }: PdfReading): SignedManifest | EvidenceFinding {
  const text = files.find(({ name }) => name === EVIDENCE_NAME)?.text ?? null
  if (text === null) {
    const message =
      'The PDF carries no evidence manifest: Casebook did not write it, or the manifest was taken out.'
    return { kind: 'no-evidence', message }
  }
  const read = readEvidence(text)
  if (read.kind === 'read') return read.signed
  return read.kind === 'newer'
    ? {
        kind: 'unknown-version',
        message: `The evidence manifest is of version ${read.version}, which this version of Casebook does not know. Check the PDF with the version that wrote it.`,
      }
    : { kind: 'no-evidence', message: 'The evidence manifest of the PDF cannot be read.' }
}

/** Sentences that do not stand on the pages word for word as they were signed. */
export function textFindings(
  { pages }: PdfReading,
  { sentences }: EvidenceManifest,
): EvidenceFinding[] {
  const signed = sentences.map(({ portion, text, rows }) => ({ portion, words: text, rows }))
  return missingLines(pages.map(bodyText), signed).map((at) => {
    const { number, text } = sentences[at] as (typeof sentences)[number]
    return {
      kind: 'text',
      message: `Line ${number} does not stand in the PDF as it was signed: “${text.trim()}”`,
    }
  })
}

/**
 * Bytes of the PDF that are not as they were signed.
 * @param sha256 of the bytes that the manifest signs, as they are now
 */
export function byteFindings(
  { files, update }: PdfReading,
  { pages }: EvidenceManifest,
  sha256: string,
): EvidenceFinding[] {
  const isSame = update?.behind === pages.bytes && sha256 === pages.sha256
  if (isSame && update.alone && files.length === 1) return []
  const message = isSame
    ? 'Something was added to the PDF after it was signed.'
    : 'The bytes of the PDF are not those that were signed: another program has written it anew, or it was changed.'
  return [{ kind: 'changed', message }]
}
