import type { Briefing } from '../model/briefing'
import type { BriefingDocument, DocumentJudgement } from '../model/briefing-document'
import type { Clip } from '../model/clip'
import type { LintRecord } from '../model/lint-record'
import { citedClips } from '../model/line-evidence'
import { locatorOf } from '../model/locator'
import type { Instant } from '../model/moment'
import type { Source } from '../model/source'
import type { EvidenceManifest } from './manifest'
import { printedLines } from './printed-lines'

/** Where a passage stands in its text: Unicode code points, the end excluded. */
export interface TextPosition {
  readonly start: number
  readonly end: number
}

export interface ManifestInput {
  readonly document: BriefingDocument
  /** What the document was composed of. */
  readonly briefing: Briefing
  readonly clips: readonly Clip[]
  readonly sources: readonly Source[]
  /** By the id of the clip; absent where its text is not held any more. */
  readonly positions: ReadonlyMap<string, TextPosition>
  /** What the linter said of the briefing. */
  readonly lint: LintRecord
  readonly pages: EvidenceManifest['pages']
  readonly journal: EvidenceManifest['journal']
  readonly analyst: EvidenceManifest['analyst']
  readonly made: Instant
}

/** What is to be signed for a document. It tells of nothing that the document does not print. */
export function composeManifest(input: ManifestInput): EvidenceManifest {
  const { document, pages, journal, analyst, made } = input
  const citationsIn = citationFinder(input)
  const held = new Map(input.sources.map((source) => [source.id, source]))
  return {
    format: 'casebook evidence',
    version: 2,
    document: {
      reference: document.reference,
      title: document.title,
      marking: document.marking.label,
      made,
    },
    pages,
    sentences: printedLines(document).map(({ line, portion, words, rows }) => ({
      id: line.id,
      number: line.number,
      portion,
      type: line.type,
      text: words,
      ...(rows !== undefined && { rows: rows.map((row) => [...row]) }),
      likelihood: likelihoodOf(line.judgement),
      confidence: confidenceOf(line.judgement),
      citations: citationsIn(line.id),
    })),
    sources: document.sources.map(({ number, sourceId, heading, marking, reliability }) => ({
      number,
      id: sourceId,
      heading,
      marking,
      sha256: (held.get(sourceId) as Source).sha256,
      reliability,
    })),
    lint: lintOf(input),
    journal,
    analyst,
  }
}

function likelihoodOf(judgement: DocumentJudgement | null) {
  const band = judgement?.likelihood ?? null
  return band === null ? null : { term: band.term, low: band.low, high: band.high }
}

function confidenceOf(judgement: DocumentJudgement | null) {
  const confidence = judgement?.confidence ?? null
  return confidence === null ? null : { level: confidence.level, basis: confidence.basis }
}

/** What was said of the lines that are printed. */
function lintOf({ document, lint: { rules, findings } }: ManifestInput): LintRecord {
  const printed = new Set(document.sections.flatMap(({ lines }) => lines.map(({ id }) => id)))
  return { rules, findings: findings.filter(({ line }) => printed.has(line)) }
}

/** The passages that a line cites, in the order in which it does, by the line's id. */
function citationFinder({ document, briefing, clips, positions }: ManifestInput) {
  const numbers = new Map(document.sources.map(({ sourceId, number }) => [sourceId, number]))
  const byId = new Map(clips.map((clip) => [clip.id, clip]))
  const lines = new Map(briefing.blocks.map((block) => [block.id, block]))
  return (lineId: string): EvidenceManifest['sentences'][number]['citations'] => {
    const line = lines.get(lineId)
    if (line?.kind !== 'line') return []
    return citedClips(line).flatMap((id) => {
      const clip = byId.get(id)
      const source = numbers.get(clip?.sourceId ?? '')
      if (clip === undefined || source === undefined) return []
      const { exact, extractor } = clip.anchor
      return {
        clip: id,
        source,
        locator: locatorOf(clip.anchor),
        quote: exact,
        extractor,
        position: positions.get(id) ?? null,
        credibility: clip.credibility,
      }
    })
  }
}
