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

/** What an entry tells of besides its changes. */
export const Act = z.enum([
  'open', // the case was unlocked on this computer
  'view', // a source was looked at
  'export', // a document left the case
  'unpack', // an archive was opened; its files are imported by themselves
  'met', // bytes of sources were met again; their records say where
  'verify', // the whole file was checked
  'found', // the file was not as this computer had left it
  'failed-unlock', // attempts to open it that failed before this one
  'passphrase', // its keys were wrapped anew
  'clock', // the clock was moved while the case was open
  'checkpoint', // everything before was signed
  'compact', // its records, if any, were carried over from the generation before
  'seal', // the entries before were carried over from a file that was not sealed
])
export type Act = z.infer<typeof Act>

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))

/** An analyst's signature over everything before the entry; see `checkpointWords`. */
export const Checkpoint = z.strictObject({
  /** The last frame that is signed, and the chain value after it. */
  frame: z.int().nonnegative(),
  chain: hex(32),
  /** Ed25519. */
  publicKey: hex(32),
  signature: hex(64),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/** The file whose content was carried over: the generation before, or the one that was not sealed. */
export const CarriedFrom = z.strictObject({
  /** 0 for a file of format 0, which has none. */
  generation: z.int().nonnegative(),
  /** Its last entry and frame, and the chain value after that. */
  entry: z.int().nonnegative(),
  frame: z.int().nonnegative(),
  chain: hex(32),
  /** The highest numbers given in it, where the entries that gave them stayed behind. */
  numbers: z
    .strictObject({ sources: z.int().nonnegative(), clips: z.int().nonnegative() })
    .optional(),
})
export type CarriedFrom = z.infer<typeof CarriedFrom>

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
  /** There where nothing is changed, and where records are carried over. */
  act: Act.optional(),
  /** Ids of the records that an act tells of: the source that was looked at, what was exported. */
  about: z.array(Id).optional(),
  checkpoint: Checkpoint.optional(),
  from: CarriedFrom.optional(),
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
