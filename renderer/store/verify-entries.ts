import { recordDigest } from '../../shared/journal/digest'
import { type Change, type JournalEntry, parseEntry } from '../../shared/journal/entry'
import type { Clip } from '../../shared/model/clip'
import type { SourceText } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'
import { fromUtf8 } from '../../shared/text/bytes'
import type { Finding } from './finding'
import { sha256 } from './sha256'

/** The records of a case as its entries leave them, kept in memory for the time of a check. */
export interface FollowedRecords {
  /** Entries followed so far. */
  entries: number
  /** Digest of each record, by id. */
  readonly digests: Map<string, string>
  readonly sources: Map<string, Source>
  readonly texts: Map<string, SourceText>
  readonly clips: Map<string, Clip>
}

export const noRecords = (): FollowedRecords => ({
  entries: 0,
  digests: new Map(),
  sources: new Map(),
  texts: new Map(),
  clips: new Map(),
})

/** Applies one entry; finds entries that are none, are out of order or start from other records. */
export async function followEntry(
  records: FollowedRecords,
  payload: Uint8Array,
): Promise<Finding[]> {
  records.entries += 1
  const object = `entry ${records.entries}`
  let entry: JournalEntry
  try {
    entry = parseEntry(fromUtf8(payload))
  } catch {
    return [{ kind: 'entry', object, message: 'cannot be read as a journal entry' }]
  }
  const findings: Finding[] = []
  if (entry.seq !== records.entries) {
    findings.push({ kind: 'entry', object, message: `carries the number ${entry.seq}` })
  }
  for (const change of entry.changes) {
    if (change.before !== (records.digests.get(change.id) ?? null)) {
      const message = `changes a record of ${change.table} that was not as it says`
      findings.push({ kind: 'entry', object, message })
    }
    await apply(records, change)
  }
  return findings
}

async function apply(records: FollowedRecords, { table, id, after }: Change): Promise<void> {
  const kept: Map<string, unknown> | null =
    table === 'sources' || table === 'texts' || table === 'clips' ? records[table] : null
  if (after === null) {
    records.digests.delete(id)
    kept?.delete(id)
    return
  }
  records.digests.set(id, await recordDigest(after, sha256))
  kept?.set(id, after)
}
