import { z } from 'zod'
import { Id } from './id'
import { Marking } from './marking'
import { MarkingScheme } from './marking-scheme'
import { Instant } from './moment'

/** The case itself: one record in its own table. */
export const Case = z.strictObject({
  id: Id,
  title: z.string().min(1).max(300),
  /** The question asked, in the words of the person who asked it. */
  requirement: z.string().max(4000),
  /** The least marking anything in the case carries. */
  marking: Marking,
  /** What the markings of the case mean; absent: the Traffic Light Protocol. */
  scheme: MarkingScheme.optional(),
  created: Instant,
})
export type Case = z.infer<typeof Case>
