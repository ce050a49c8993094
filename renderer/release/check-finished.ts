import { resolveAnchor } from '../../shared/clip/resolve'
import { failureOf } from '../../shared/errors/casebook-error'
import type { Clip } from '../../shared/model/clip'
import type { PdfReading } from '../../shared/model/pdf-reading'
import {
  byteFindings,
  type EvidenceFinding,
  evidenceIn,
  textFindings,
} from '../../shared/proof/check-evidence'
import { type EvidenceManifest, evidenceMessage } from '../../shared/proof/manifest'
import { fromHex, toHex } from '../../shared/text/bytes'
import type { OpenCase } from '../store/case-at-work'
import { readOriginal } from '../store/original'
import { sha256 } from '../vault/keys/sha256'
import { isSignatureOf } from '../vault/keys/signing'

/** What a finished document shows of itself. */
export interface DocumentCheck {
  /** What was signed; `null` where it cannot be read. */
  readonly manifest: EvidenceManifest | null
  readonly findings: readonly EvidenceFinding[]
}

/** Whether a document is as it was signed. What it rests on is not looked at. */
export async function checkDocument(
  reading: PdfReading,
  bytes: Uint8Array,
): Promise<DocumentCheck> {
  const evidence = evidenceIn(reading)
  if ('kind' in evidence) return { manifest: null, findings: [evidence] }
  const { manifest, signature } = evidence
  const { publicKey } = manifest.analyst
  if (!isSignatureOf(fromHex(signature), evidenceMessage(manifest), fromHex(publicKey))) {
    const message =
      'The signature of the evidence manifest does not hold: the manifest was changed, or another key signed it.'
    return { manifest, findings: [{ kind: 'signature', message }] }
  }
  const signed = toHex(await sha256(bytes.slice(0, manifest.pages.bytes)))
  return {
    manifest,
    findings: [...textFindings(reading, manifest), ...byteFindings(reading, manifest, signed)],
  }
}

/** Whether the passages a document quotes, and the originals they stand in, are still in the case. */
export async function checkAgainstCase(
  opened: OpenCase,
  { sentences, sources }: EvidenceManifest,
): Promise<EvidenceFinding[]> {
  const findings: EvidenceFinding[] = []
  for (const { number, citations } of sentences) {
    for (const citation of citations) {
      const why = await complaintAboutClip(opened, citation, sources)
      if (why === null) continue
      const message = `Line ${number} cites a passage of source [${citation.source}] that ${why}: “${citation.quote}”`
      findings.push({ kind: 'clip', message })
    }
  }
  for (const source of sources) {
    const why = await complaintAboutOriginal(opened, source)
    if (why === null) continue
    findings.push({
      kind: 'original',
      message: `Source [${source.number}] (${source.heading}) ${why}`,
    })
  }
  return findings
}

type Citation = EvidenceManifest['sentences'][number]['citations'][number]
type CitedSource = EvidenceManifest['sources'][number]

async function complaintAboutClip(
  { database }: OpenCase,
  { clip: id, quote, source: number }: Citation,
  sources: readonly CitedSource[],
): Promise<string | null> {
  const clip: Clip | undefined = await database.clips.get(id)
  if (clip === undefined) return 'is not in the case any more'
  const source = sources.find((cited) => cited.number === number)
  if (clip.anchor.exact !== quote) return 'has other words in the case now'
  if (source?.sha256 !== clip.anchor.sha256) return 'was clipped from another original'
  const texts = await database.texts.where('sourceId').equals(clip.sourceId).toArray()
  const stands = texts.some(
    (text) => resolveAnchor(clip.anchor, text, clip.anchor.sha256).state !== 'orphan',
  )
  return stands ? null : 'is not found in its source any more'
}

async function complaintAboutOriginal(
  opened: OpenCase,
  { id, sha256: cited }: CitedSource,
): Promise<string | null> {
  const source = await opened.database.sources.get(id)
  if (source === undefined) return 'is not in the case any more.'
  if (source.sha256 !== cited)
    return 'has another original in the case than the one that was cited.'
  try {
    await readOriginal(opened, source)
    return null
  } catch (thrown) {
    const { kind } = failureOf(thrown)
    if (kind !== 'damaged') throw thrown
    return 'does not have the bytes any more that were cited: its original in the case file was changed.'
  }
}
