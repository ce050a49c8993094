import { z } from 'zod'
import { Id } from './id'
import { ConfidenceLevel, LikelihoodTerm, ScaleName } from './likelihood'
import { Marking } from './marking'
import { Instant, PartialDate } from './moment'

/** What a sentence is (ICD 203 standard 3: keep information, assumption and judgement apart). */
export const SentenceType = z.enum(['reported-fact', 'judgement', 'assumption', 'gap', 'framing'])
export type SentenceType = z.infer<typeof SentenceType>

/** A piece of a line. */
export const Run = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), emphasis: z.boolean().optional() }),
  /** Printed as the term with its range: "very likely (80–95 %)". */
  z.strictObject({
    kind: z.literal('likelihood'),
    term: LikelihoodTerm,
    /** The scale it was taken from; absent for the first row of ICD 203. */
    scale: ScaleName.optional(),
  }),
  z.strictObject({ kind: z.literal('citation'), clipId: Id }),
  z.strictObject({ kind: z.literal('footnote'), text: z.string() }),
])
export type Run = z.infer<typeof Run>

/** Confidence stands on a line of its own, with what it rests on; never in the likelihood's sentence. */
export const Confidence = z.strictObject({ level: ConfidenceLevel, basis: z.string().max(2000) })
export type Confidence = z.infer<typeof Confidence>

const cells = z.array(z.string()).min(1).max(20)

/** What a figure shows. */
export const Shown = z.discriminatedUnion('kind', [
  /** The dates of the sources its caption cites; of all sources cited when it cites none. */
  z.strictObject({ kind: z.literal('timeline') }),
  /** A source that is a picture. */
  z.strictObject({ kind: z.literal('picture'), sourceId: Id }),
])
export type Shown = z.infer<typeof Shown>

/** The form of a line that is no paragraph. Runs of a table or a figure are its caption. */
export const LineForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bullet') }),
  z.strictObject({ kind: z.literal('numbered') }),
  z.strictObject({ kind: z.literal('quotation') }),
  z
    .strictObject({ kind: z.literal('table'), header: cells, rows: z.array(cells) })
    .refine(({ header, rows }) => rows.every(({ length }) => length === header.length), {
      error: 'Each row of a table has as many cells as its header.',
    }),
  z.strictObject({ kind: z.literal('figure'), shows: Shown }),
])
export type LineForm = z.infer<typeof LineForm>

/** What would be seen if a judgement were to change (ICD 203, standard 2). */
export const Indicator = z.strictObject({
  change: z.enum(['more-likely', 'less-likely']),
  text: z.string().min(1).max(1000),
})
export type Indicator = z.infer<typeof Indicator>

/** A sentence with its sources: the unit that is numbered, marked, cited and checked. */
export const Line = z.strictObject({
  kind: z.literal('line'),
  id: Id,
  type: SentenceType,
  marking: Marking,
  runs: z.array(Run),
  confidence: Confidence.nullable(),
  /** Absent: a paragraph. */
  form: LineForm.optional(),
  /** Of a judgement. */
  indicators: z.array(Indicator).max(40).optional(),
  /** Of an assumption: what follows if it is wrong. */
  ifWrong: z.string().max(2000).optional(),
})
export type Line = z.infer<typeof Line>

export const SectionRole = z.enum(['bottom-line', 'key-judgements', 'section', 'subsection'])
export type SectionRole = z.infer<typeof SectionRole>

export const Heading = z.strictObject({
  kind: z.literal('heading'),
  id: Id,
  role: SectionRole,
  text: z.string(),
  /** Its section, subsections included, is kept and not printed. */
  off: z.literal(true).optional(),
})
export type Heading = z.infer<typeof Heading>

export const BriefingBlock = z.discriminatedUnion('kind', [Heading, Line])
export type BriefingBlock = z.infer<typeof BriefingBlock>

/** A finding of the linter that an analyst set aside. It holds as long as the line says the same. */
export const Dismissal = z.strictObject({
  /** Name of the rule. */
  rule: z.string().min(1).max(60),
  lineId: Id,
  /** The words or the passage the finding is about; empty when it is the whole line. */
  subject: z.string(),
  /** The line as it read, its citations included; empty for what concerns the whole briefing. */
  judged: z.string(),
  reason: z.string().min(1).max(2000),
  by: z.string(),
  at: Instant,
})
export type Dismissal = z.infer<typeof Dismissal>

/** The PDF standard that the press enforces: for readers of all abilities, or for archives. */
export const PdfStandard = z.enum(['ua-1', 'a-3a'])
export type PdfStandard = z.infer<typeof PdfStandard>

/** What the analyst writes. The printed form is composed from it, the clips and the sources. */
export const Briefing = z.strictObject({
  id: Id,
  /** Reference of the product, e.g. `AB 2026-014`. */
  reference: z.string().max(60),
  title: z.string().max(300),
  subtitle: z.string().max(300),
  /** The office that issues it. */
  unit: z.string().max(120),
  preparedBy: z.string().max(120),
  reviewedBy: z.string().max(120),
  informationUpTo: PartialDate.nullable(),
  blocks: z.array(BriefingBlock),
  /** The summary of sources (ICD 206); empty means: the generated one stands. */
  sourceSummary: z.string().max(10_000),
  created: Instant,
  /** The scale of its likelihood terms; absent for the first row of ICD 203. */
  scale: ScaleName.optional(),
  /** Absent for PDF/UA-1. */
  standard: PdfStandard.optional(),
  /** Absent in records from before findings could be set aside. */
  dismissals: z.array(Dismissal).optional(),
})
export type Briefing = z.infer<typeof Briefing>
