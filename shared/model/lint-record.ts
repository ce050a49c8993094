import { z } from 'zod'
import { Id } from './id'
import { Instant } from './moment'

/** What a document says of itself by the rules it was checked against. */
export const LintRecord = z.strictObject({
  /** Names of the rules that were asked. */
  rules: z.array(z.string()),
  findings: z.array(
    z.strictObject({
      /** Id of the line it is about, or is shown at. */
      line: Id,
      rule: z.string(),
      severity: z.enum(['stop', 'error', 'warning', 'note']),
      /** Who set it aside and why; `null` where it stands. */
      dismissed: z
        .strictObject({
          by: z.string(),
          at: Instant,
          /** `null` where the document is for readers below its marking: it was not written for them. */
          reason: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
})
export type LintRecord = z.infer<typeof LintRecord>
