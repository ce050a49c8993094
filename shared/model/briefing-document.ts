import type { Credibility, Reliability } from './grading'
import type { ConfidenceLevel, LikelihoodBand } from './likelihood'
import type { DocumentMarking } from './marking'
import type { SentenceType } from './briefing'

/*
 * The composed briefing: everything the press prints, in printing order, with every number already
 * given. The press lays it out and decides nothing; exports read the same value. All text is plain.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly emphasis: boolean }
  | ({ readonly kind: 'likelihood' } & LikelihoodBand)
  | { readonly kind: 'citations'; readonly refs: readonly CitationRef[] }
  | { readonly kind: 'footnote'; readonly text: string }

/** One citation: source [6], locator "¶4" or "p. 2", and the names of both ends of its link. */
export interface CitationRef {
  readonly source: number
  readonly locator: string
  /** Label of this citation: `cite-12`, counted through the document. */
  readonly label: string
  /**
   * Labels of the passages of the annex that it cites, at least one: several when they stand in one
   * place. The entry of the source is `source-6`.
   */
  readonly passages: readonly string[]
}

export interface DocumentLine {
  /** Stable id of the analyst's line. */
  readonly id: string
  /** Printed in the margin, counted through the document. */
  readonly number: number
  /** Portion marking: "AMBER". */
  readonly portion: string
  readonly type: SentenceType
  readonly inlines: readonly Inline[]
  /** Set on key judgements. */
  readonly judgement: DocumentJudgement | null
  /** `null`: a paragraph. The inlines of a table or a figure are its caption. */
  readonly form: DocumentForm | null
}

export type DocumentForm =
  | { readonly kind: 'bullet' | 'quotation' }
  /** Counted from 1 in lines of this form that follow one another. */
  | { readonly kind: 'numbered'; readonly number: number }
  /** Tables are counted through the document. Each row has as many cells as the header. */
  | {
      readonly kind: 'table'
      readonly number: number
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Figures are counted through the document. */
  | { readonly kind: 'figure'; readonly number: number; readonly shows: DocumentFigure }

export type DocumentFigure =
  | { readonly kind: 'timeline'; readonly points: readonly TimelinePoint[] }
  | { readonly kind: 'picture'; readonly sourceId: string }

/** A dated source. */
export interface TimelinePoint {
  /** As exactly as it is known: `2021`, `2021-07` or `2021-07-19`. */
  readonly date: string
  /** "White House, statement". */
  readonly label: string
  /** Number in the source list. */
  readonly source: number
}

export interface DocumentJudgement {
  /** "KJ 1" in the section of key judgements, else empty. */
  readonly key: string
  readonly likelihood: LikelihoodBand | null
  readonly confidence: {
    readonly level: ConfidenceLevel
    readonly basis: string
    readonly number: number
  } | null
}

/** An entry of a list at the end of the document, about one of its lines. */
export interface DocumentPoint {
  /** Id, number and key of that line: its marking is the entry's too. */
  readonly lineId: string
  readonly line: number
  /** "KJ 1" for one of the key judgements, else empty. */
  readonly key: string
  readonly portion: string
  readonly words: string
}

export interface DocumentSection {
  readonly id: string
  readonly role: 'bottom-line' | 'key-judgements' | 'section' | 'subsection'
  /** "1", "2" for numbered sections, else empty. */
  readonly number: string
  readonly heading: string
  /** Portion marking of its heading; empty where it has none. */
  readonly headingPortion: string
  readonly lines: readonly DocumentLine[]
}

export interface DocumentSource {
  /** Number in the source list, in order of first citation. */
  readonly number: number
  readonly sourceId: string
  /** "White House, statement, 19 July 2021." */
  readonly heading: string
  readonly descriptor: string
  /** As on a banner: "TLP:AMBER". */
  readonly marking: string
  /** Whether it is of the lowest level, which the list leaves unsaid. */
  readonly unrestricted: boolean
  readonly reliability: Reliability | null
  readonly sha256: string
  /** The citations that point here, for the links back. */
  readonly citedBy: readonly {
    readonly label: string
    readonly locator: string
    readonly line: number
  }[]
}

/** A cited passage as the evidence annex prints it, under its source. */
export interface DocumentPassage {
  /** Label of the entry: `passage-3`, counted through the annex. */
  readonly label: string
  /** Number of its source in the source list, which tells digest and reliability. */
  readonly source: number
  readonly locator: string
  /** Its exact words, with single spaces for white space. */
  readonly quote: string
  readonly portion: string
  readonly credibility: Credibility | null
  /** The citations that lead here, in printing order. */
  readonly citedBy: readonly { readonly label: string; readonly line: number }[]
}

export interface BriefingDocument {
  readonly reference: string
  readonly unit: string
  readonly title: string
  readonly subtitle: string
  /** Portion marking of title and subtitle; empty where they have none. */
  readonly titlePortion: string
  readonly caseTitle: string
  /** "12 May 2026". */
  readonly date: string
  readonly preparedBy: string
  readonly reviewedBy: string
  readonly informationUpTo: string
  /** The highest of all portions. */
  readonly marking: DocumentMarking
  readonly sections: readonly DocumentSection[]
  /** What the lines take as given. */
  readonly assumptions: readonly DocumentPoint[]
  /** What would change the judgements. */
  readonly indicators: readonly DocumentPoint[]
  readonly sourceSummary: string
  readonly sources: readonly DocumentSource[]
  /** By source, and within it as they follow one another in the original. */
  readonly annex: readonly DocumentPassage[]
  readonly likelihoodScale: readonly LikelihoodBand[]
  /** Whose scale it is, and what is to be said where terms of another stand too; else empty. */
  readonly scale: { readonly title: string; readonly disclaimer: string }
  /** Admiralty code, in its order. */
  readonly reliabilityScale: readonly { readonly grade: Reliability; readonly words: string }[]
  readonly credibilityScale: readonly { readonly grade: Credibility; readonly words: string }[]
  readonly confidenceScale: readonly ConfidenceLevel[]
  /** Journal entry and head the document was made at. */
  readonly journal: { readonly entry: number; readonly head: string }
}
