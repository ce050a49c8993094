import { checkCheckpoint, type CheckpointClaim } from '../../../shared/journal/checkpoint'
import { recordDigest } from '../../../shared/journal/digest'
import { type Change, type JournalEntry, parseEntry } from '../../../shared/journal/entry'
import type { Mention } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import type { SourceText } from '../../../shared/model/source-text'
import type { Source } from '../../../shared/model/source'
import type { TableName } from '../../../shared/model/tables'
import { fromUtf8 } from '../../../shared/text/bytes'
import { isSignatureOf } from '../../vault/keys/signing'
import type { Finding } from './finding'
import { sha256 } from '../../vault/keys/sha256'

/** The records of a case as its entries leave them, kept in memory for the time of a check. */
export interface FollowedRecords {
  /** Entries followed so far. */
  entries: number
  /** Digest of each record, by table and id. */
  readonly digests: Map<string, string>
  readonly sources: Map<string, Source>
  readonly texts: Map<string, SourceText>
  readonly clips: Map<string, Clip>
  readonly mentions: Map<string, Mention>
  /** Every source there ever was: one that was removed can come back. */
  readonly imported: Map<string, Source>
  /** Those whose signature holds, in their order. */
  readonly checkpoints: FollowedCheckpoint[]
}

interface FollowedCheckpoint {
  /** Number of the entry that carries it. */
  readonly entry: number
  readonly analyst: string
  /** Hexadecimal. */
  readonly publicKey: string
}

export const noRecords = (): FollowedRecords => ({
  entries: 0,
  digests: new Map(),
  sources: new Map(),
  texts: new Map(),
  clips: new Map(),
  mentions: new Map(),
  imported: new Map(),
  checkpoints: [],
})

/** Where an entry's frame stands. */
type Place = Pick<CheckpointClaim, 'fileId' | 'frame' | 'chain'>

/** An entry and the digest of each record it leaves, `null` where it removes one. */
export interface ReadEntry {
  readonly entry: JournalEntry
  readonly digests: readonly (string | null)[]
}

/** `null` for a payload that is no entry. */
export async function readEntry(payload: Uint8Array): Promise<ReadEntry | null> {
  try {
    const entry = parseEntry(fromUtf8(payload))
    const digests = entry.changes.map(async ({ after }) =>
      after === null ? null : recordDigest(after, sha256),
    )
    return { entry, digests: await Promise.all(digests) }
  } catch {
    return null
  }
}

/**
 * Applies one entry; finds entries that are none, are out of order, start from other records or
 * carry a checkpoint that does not hold.
 */
export function followEntry(
  records: FollowedRecords,
  read: ReadEntry | null,
  place: Place,
): Finding[] {
  records.entries += 1
  const object = `entry ${records.entries}`
  if (read === null) {
    return [{ kind: 'entry', object, message: 'cannot be read as a journal entry' }]
  }
  const { entry, digests } = read
  const findings: Finding[] = []
  if (entry.seq !== records.entries) {
    findings.push({ kind: 'entry', object, message: `carries the number ${entry.seq}` })
  }
  for (const [at, change] of entry.changes.entries()) {
    if (change.before !== (records.digests.get(keyOf(change)) ?? null)) {
      const message = `changes a record of ${change.table} that was not as it says`
      findings.push({ kind: 'entry', object, message })
    }
    apply(records, change, digests[at] ?? null)
  }
  const complaint = followCheckpoint(records, entry, place)
  if (complaint !== null) findings.push({ kind: 'checkpoint', object, message: complaint })
  return findings
}

function followCheckpoint(
  { checkpoints, entries }: FollowedRecords,
  { act, at, analyst, checkpoint }: JournalEntry,
  place: Place,
): string | null {
  if (checkpoint === undefined) {
    return act === 'checkpoint' ? 'calls itself a checkpoint and carries no signature' : null
  }
  const complaint = checkCheckpoint(checkpoint, { ...place, at, analyst }, isSignatureOf)
  if (complaint === null) {
    checkpoints.push({ entry: entries, analyst, publicKey: checkpoint.publicKey })
  }
  return complaint
}

/** Where the records of a table are kept; of the others only the digests are. */
function keptRecords(records: FollowedRecords, table: TableName): Map<string, unknown> | null {
  switch (table) {
    case 'sources':
    case 'texts':
    case 'clips':
    case 'mentions':
      return records[table]
    default:
      return null
  }
}

const keyOf = ({ table, id }: Pick<Change, 'table' | 'id'>) => `${table} ${id}`

function apply(records: FollowedRecords, change: Change, digest: string | null): void {
  const { table, id, after } = change
  const kept = keptRecords(records, table)
  if (after === null || digest === null) {
    records.digests.delete(keyOf(change))
    kept?.delete(id)
    return
  }
  records.digests.set(keyOf(change), digest)
  kept?.set(id, after)
  if (table === 'sources') records.imported.set(id, after as Source)
}
