import { z } from 'zod'
import { Reliability } from './grading'
import { Id } from './id'
import { Marking } from './marking'
import { Instant, PartialDate } from './moment'

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One dated rating of the source; the last one holds, the earlier ones stay. */
const ReliabilityRating = z.strictObject({
  grade: Reliability,
  reason: z.string().max(2000),
  at: Instant,
  by: z.string(),
})
export type ReliabilityRating = z.infer<typeof ReliabilityRating>

/** A further place at which the same bytes were met. */
export const FoundAgain = z.strictObject({
  /** Its name there; of a file within another `CARRIER › name`. */
  fileName: z.string(),
  /** As {@link Source} has it of its first place: "imported from a file", "from mails.zip". */
  how: z.string(),
  /** The source that carried it there, `null` without one. */
  sourceId: Id.nullable(),
  at: Instant,
  by: z.string(),
})
export type FoundAgain = z.infer<typeof FoundAgain>

/** An imported original. Its bytes are frames of the case file, found by the source's id. */
export const Source = z.strictObject({
  id: Id,
  /** Shown as `S7`; given once, never used again. */
  number: z.int().positive(),
  fileName: z.string(),
  mediaType: z.string(),
  sha256: Sha256,
  /** Size of the original in bytes. */
  bytes: z.int().nonnegative(),
  acquired: z.strictObject({ at: Instant, how: z.string(), by: z.string() }),
  /** Where its bytes were met again; absent where nowhere, and in records from before that was kept. */
  alsoFound: z.array(FoundAgain).optional(),
  /** What was undone to get it out of the file that carried it, so that its bytes do not stand there. */
  rebuilt: z.string().max(200).optional(),
  title: z.string(),
  publisher: z.string(),
  authors: z.array(z.string()),
  published: PartialDate.nullable(),
  /** When it was changed last; absent in records from before this was read. */
  modified: PartialDate.nullable().optional(),
  /** When the information itself dates from, where that differs from its publication (ICD 206). */
  informationDate: PartialDate.nullable(),
  /** BCP 47 language tag. */
  language: z.string().nullable(),
  url: z.string().nullable(),
  marking: Marking,
  ratings: z.array(ReliabilityRating),
  /** The sentence printed in the source list (ICD 206 source descriptor). */
  descriptor: z.string().max(2000),
  /** The source this one repeats, wholly or in part; `null` when none was named. */
  derivedFrom: Id.nullable(),
  /**
   * Whether an analyst said that it speaks first hand. Absent where nobody did, and in records from
   * before it was asked, which held whatever named no source for first hand.
   */
  firstHand: z.boolean().optional(),
  /** Sources that it looks like and, as an analyst said, does not repeat. */
  notDerivedFrom: z.array(Id).optional(),
})
export type Source = z.infer<typeof Source>

/** Whether anybody said where the source has its information from. */
export const isOriginSet = ({
  derivedFrom,
  firstHand,
}: Pick<Source, 'derivedFrom' | 'firstHand'>): boolean => derivedFrom !== null || firstHand === true

/** The rating that holds now, or `null` when the source was never rated. */
export const currentReliability = (source: Source): Reliability | null =>
  source.ratings.at(-1)?.grade ?? null
