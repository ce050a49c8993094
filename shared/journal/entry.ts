import { z } from 'zod'
import { Id } from '../model/id'
import { Instant } from '../model/moment'
import { Sha256 } from '../model/source'
import { recordSchemas, type TableName } from '../model/tables'

const TableEnum = z.enum(Object.keys(recordSchemas) as [TableName, ...TableName[]])

/** One record put or removed. `after` is checked against the table's schema by {@link parseEntry}. */
export const Change = z.strictObject({
  table: TableEnum,
  id: Id,
  /** Digest of the record as it was, `null` when there was none (see `recordDigest`). */
  before: Sha256.nullable(),
  /** The record as it is from now on, `null` when it is removed. */
  after: z.unknown(),
})
export type Change = z.infer<typeof Change>

/** One change of the case, as an analyst or a command made it. Order is `seq`, never the clock. */
export const JournalEntry = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  /** Offset of the clock's zone from UTC in minutes, east positive. */
  zone: z
    .int()
    .min(-14 * 60)
    .max(14 * 60),
  analyst: z.string(),
  /** What was done, in words for the history: "Import source S3". */
  command: z.string().min(1),
  /** The entry that this one takes back; absent on an ordinary entry. */
  inverts: z.int().positive().optional(),
  changes: z.array(Change),
})
export type JournalEntry = z.infer<typeof JournalEntry>

/**
 * An entry from its JSON, every record checked against its table's schema.
 * @throws ZodError or SyntaxError when it is not one
 */
export function parseEntry(json: string): JournalEntry {
  const entry = JournalEntry.parse(JSON.parse(json))
  for (const change of entry.changes) {
    if (change.after !== null) change.after = recordSchemas[change.table].parse(change.after)
  }
  return entry
}
