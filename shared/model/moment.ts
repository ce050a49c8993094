import { z } from 'zod'

/** A point in time, ISO 8601 in UTC with milliseconds: `2021-07-19T14:32:07.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/**
 * A date as exactly as it is known: `2021`, `2021-07` or `2021-07-19`
 * (Extended Date/Time Format level 0, ISO 8601-2).
 */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export type PartialDate = z.infer<typeof PartialDate>
