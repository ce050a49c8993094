import * as firstTables from './0010-first-tables'
import * as entries from './0020-entries'
import * as originals from './0030-originals'
import * as markings from './0040-markings'
import * as reports from './0050-reports'
import * as signatures from './0060-signatures'
import * as tallies from './0070-tallies'

/** Every migration in the order of its number; numbers grow in tens and are never given twice. */
export const migrations: readonly {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
}[] = [firstTables, entries, originals, markings, reports, signatures, tallies]
