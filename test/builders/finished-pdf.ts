import { createHash } from 'node:crypto'
import type { PressJob } from '../../electron/press/job'
import type { Typesetter } from '../../electron/press/typesetter'
import { publicKeyOf, signWith } from '../../renderer/vault/keys/signing'
import { type ComposeInput, composeBriefing } from '../../shared/briefing/compose'
import { lintContext } from '../../shared/briefing/lint/context'
import { tlp } from '../../shared/model/tlp'
import { lintBriefing } from '../../shared/briefing/lint/lint'
import { lintRecord } from '../../shared/briefing/lint/record'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import { schemeOf } from '../../shared/model/marking'
import { attachEvidence } from '../../shared/proof/attach'
import { withheldTexts } from '../../shared/proof/dropped-words'
import { composeManifest } from '../../shared/proof/compose-manifest'
import {
  besideDocument,
  encodeEvidence,
  type EvidenceManifest,
  evidenceMessage,
} from '../../shared/proof/manifest'
import type { ReleaseExpectation } from '../../shared/proof/release-faults'
import { toHex } from '../../shared/text/bytes'
import { digest } from './briefing'

const SECRET_KEY = Uint8Array.from({ length: 32 }, (_, at) => at + 1)
const madeAt = Date.UTC(2026, 4, 12, 9, 30) / 1000

/** What is done to a document on its way out; each step is given what it may change. */
export interface Sabotage {
  /** The document as the press gets it. */
  readonly document?: (document: BriefingDocument) => object
  readonly job?: Partial<PressJob>
  /** The PDF as the press wrote it. */
  readonly pages?: (pdf: Uint8Array) => Uint8Array
  readonly manifest?: (manifest: EvidenceManifest) => EvidenceManifest
  /** The attached file. */
  readonly evidence?: (evidence: string) => string
  /** The finished PDF. */
  readonly finished?: (pdf: Uint8Array) => Uint8Array
}

export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly expected: ReleaseExpectation
  readonly manifest: EvidenceManifest
}

/** Sets, signs and attaches as the program does. */
export function finishedPdf(
  typesetter: Typesetter,
  input: ComposeInput,
  { sabotage = {} }: { sabotage?: Sabotage } = {},
): FinishedPdf {
  const document = composeBriefing(input)
  const pdf = typesetter.pdf({
    document: JSON.stringify(sabotage.document?.(document) ?? document),
    paper: 'a4',
    at: madeAt,
    ...sabotage.job,
  })
  const pages = sabotage.pages?.(pdf) ?? pdf
  const composed = composeManifest({
    ...input,
    document,
    lint: lintRecord(
      lintBriefing(
        input.briefing.blocks,
        [],
        lintContext(input.clips, input.sources, 'icd-203', tlp),
      ),
      'with reasons',
    ),
    positions: new Map(),
    pages: { bytes: pages.length, sha256: createHash('sha256').update(pages).digest('hex') },
    journal: { file: digest('file').slice(0, 32), entry: 214, head: digest('head') },
    analyst: { name: 'A. Tremblay', publicKey: toHex(publicKeyOf(SECRET_KEY)) },
    made: new Date(madeAt * 1000).toISOString(),
  })
  const manifest = sabotage.manifest?.(composed) ?? composed
  const signature = toHex(signWith(SECRET_KEY, evidenceMessage(manifest)))
  const evidence = encodeEvidence({ manifest, signature })
  const bytes = attachEvidence(pages, sabotage.evidence?.(evidence) ?? evidence)
  return {
    bytes: sabotage.finished?.(bytes) ?? bytes,
    manifest,
    expected: {
      briefing: input.briefing,
      audience: input.readership?.audience ?? null,
      document,
      scheme: schemeOf(input.case),
      at: madeAt,
      evidence,
      beside: besideDocument(composed),
      withheld: withheldTexts(input, document),
    },
  }
}
