import { z } from 'zod'
import '../model/jitless'
import { canonicalJson } from '../journal/canonical-json'
import { SentenceType } from '../model/briefing'
import { Credibility, Reliability } from '../model/grading'
import { Id } from '../model/id'
import { ConfidenceLevel, LikelihoodTerm } from '../model/likelihood'
import { LintRecord } from '../model/lint-record'
import { Marking } from '../model/marking'
import { Instant } from '../model/moment'
import { Sha256 } from '../model/source'
import { utf8 } from '../text/bytes'

const FORMAT = 'casebook evidence'
/** Version 1 had no `lint`. */
const VERSIONS = [1, 2] as const

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))

const Citation = z.strictObject({
  /** Id of the clip. */
  clip: Id,
  /** Number of the source in the document's list. */
  source: z.int().positive(),
  /** As printed: "¶4", "p. 2". */
  locator: z.string(),
  /** The words of the passage, exactly. What stands around them is left out: nobody released that. */
  quote: z.string().min(1),
  extractor: z.strictObject({ id: z.string(), version: z.int().positive() }),
  /** Unicode code points in the extractor's text, the end excluded; `null` where it is not held any more. */
  position: z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }).nullable(),
  credibility: Credibility.nullable(),
})

/** A line of the document as it is printed. */
const Sentence = z.strictObject({
  id: Id,
  number: z.int().positive(),
  portion: z.string(),
  type: SentenceType,
  /** With its citations and the numbers of its footnotes, without its portion marking. */
  text: z.string(),
  /** Cells of a table, its header first. */
  rows: z.array(z.array(z.string())).optional(),
  likelihood: z
    .strictObject({ term: LikelihoodTerm, low: z.number(), high: z.number() })
    .nullable(),
  confidence: z.strictObject({ level: ConfidenceLevel, basis: z.string() }).nullable(),
  citations: z.array(Citation),
})

/** What a finished document rests on: the evidence manifest, see docs/formats.md. */
export const EvidenceManifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSIONS),
  document: z.strictObject({
    reference: z.string(),
    title: z.string(),
    marking: Marking,
    made: Instant,
  }),
  /** The PDF before this file was attached to it. */
  pages: z.strictObject({ bytes: z.int().positive(), sha256: Sha256 }),
  sentences: z.array(Sentence),
  sources: z.array(
    z.strictObject({
      number: z.int().positive(),
      id: Id,
      heading: z.string(),
      marking: Marking,
      sha256: Sha256,
      reliability: Reliability.nullable(),
    }),
  ),
  /** What the linter said of its sentences when it was made, and who answered for what. */
  lint: LintRecord.optional(),
  journal: z.strictObject({
    /** Id of the case file. */
    file: hex(16),
    /** The last entry it rests on, and the chain value after it. */
    entry: z.int().nonnegative(),
    head: hex(32),
  }),
  analyst: z.strictObject({ name: z.string(), publicKey: hex(32) }),
})
export type EvidenceManifest = z.infer<typeof EvidenceManifest>

const SignedManifest = z.strictObject({ manifest: EvidenceManifest, signature: hex(64) })
export type SignedManifest = z.infer<typeof SignedManifest>

/** What the analyst's key signs. */
export const evidenceMessage = (manifest: EvidenceManifest): Uint8Array =>
  utf8(`casebook/1 evidence\n${canonicalJson(manifest)}`)

/** The attached file. */
export const encodeEvidence = (signed: SignedManifest): string => `${canonicalJson(signed)}\n`

export type ReadEvidence =
  | { readonly kind: 'read'; readonly signed: SignedManifest }
  /** Of a version that is not known here. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable' }

/** The manifest in an attached file. */
export function readEvidence(text: string): ReadEvidence {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'unreadable' }
  }
  const head = z.object({ manifest: z.object({ format: z.literal(FORMAT), version: z.int() }) })
  const { data } = head.safeParse(value)
  if (data === undefined) return { kind: 'unreadable' }
  const { version } = data.manifest
  if (!VERSIONS.some((known) => known === version)) return { kind: 'newer', version }
  const signed = SignedManifest.safeParse(value)
  return signed.success ? { kind: 'read', signed: signed.data } : { kind: 'unreadable' }
}

/**
 * What a manifest says besides the document and its briefing's own words: passages quoted, names of
 * rules and readers, instants. Words that stand there are no trace of what was left out of the document.
 */
export const besideDocument = ({ document, sentences, lint }: EvidenceManifest): string[] => [
  document.made,
  ...sentences.flatMap(({ citations }) =>
    citations.flatMap(({ quote, extractor }) => [quote, extractor.id]),
  ),
  ...(lint?.rules ?? []),
  ...(lint?.findings ?? []).flatMap(({ severity, dismissed }) => [severity, dismissed?.at ?? '']),
]
