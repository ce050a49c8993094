import { z } from 'zod'
import { Credibility } from './grading'
import { Id } from './id'
import { Marking } from './marking'
import { Instant } from './moment'
import { Sha256 } from './source'

/** The codes every case begins with; an analyst may write others. */
export const clipCodes = [
  'attribution',
  'denial',
  'capability',
  'victims',
  'scale',
  'timeline',
  'infrastructure',
  'background',
] as const

/**
 * Binds a clip to a passage of a preserved original. W3C Web Annotation: TextPositionSelector and
 * TextQuoteSelector over the extractor's text. Offsets are UTF-16 code units here and Unicode code
 * points in exports.
 */
export const Anchor = z.strictObject({
  extractor: z.strictObject({ id: z.string(), version: z.int().positive() }),
  /** SHA-256 of the original's bytes. */
  sha256: Sha256,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
  /** Up to 32 characters before and after. */
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  /** Paragraph (block) the passage begins in, from 1. */
  paragraph: z.int().positive(),
  page: z.int().positive().nullable(),
})
export type Anchor = z.infer<typeof Anchor>

/** An anchored passage of a source, with what the analyst says of it. */
export const Clip = z.strictObject({
  id: Id,
  /** Shown as `c14`; given once, never used again. */
  number: z.int().positive(),
  sourceId: Id,
  anchor: Anchor,
  code: z.string().min(1).max(60),
  /** `null` until the analyst has judged; unset is not 6. */
  credibility: Credibility.nullable(),
  note: z.string().max(10_000),
  marking: Marking,
  created: Instant,
})
export type Clip = z.infer<typeof Clip>
