import {
  composeCustody,
  type CustodyDocument,
  type CustodyInput,
} from '../../../shared/journal/custody'
import type { Source } from '../../../shared/model/source'
import { fromHex, toHex } from '../../../shared/text/bytes'
import type { OpenCase } from '../case-at-work'
import type { EntryRecord } from '../case-database'
import { readEntry } from '../take-back'
import { keyWords } from '../verify/checkpoints'

/** Entries read at a time. */
const BATCH = 2_000

/**
 * The custody annex of a case as it stands.
 * @param now ISO 8601
 * @throws CasebookError `damaged` when an entry it rests on cannot be read
 */
export async function readCustody(opened: OpenCase, now: string): Promise<CustodyDocument> {
  const { database, vault, analyst } = opened
  const [about] = await database.cases.toArray()
  const head = await database.meta.get('head')
  if (about === undefined || head === undefined) throw new Error('The case has no entry.')
  const entries = await custodyEntries(opened, head.entry)
  return composeCustody({
    case: about,
    sources: await heldSources(opened, entries),
    entries,
    signedBy: await signers(opened, entries),
    journal: {
      entry: head.entry,
      at: head.at,
      head: head.chain,
      fileId: toHex(vault.fileId),
    },
    keyWords: await keyWords(vault.publicKey),
    analyst,
    now,
  })
}

/** Every act, and every entry that touched a source. */
async function custodyEntries({ database }: OpenCase, last: number): Promise<EntryRecord[]> {
  const found: EntryRecord[] = []
  for (let from = 1; from <= last; from += BATCH) {
    const to = Math.min(last, from + BATCH - 1)
    const range = await database.entries.where('seq').between(from, to, true, true).toArray()
    found.push(
      ...range.filter(({ act, tables }) => act !== undefined || tables.includes('sources')),
    )
  }
  return found
}

/** The sources by their number, those that were taken out again among them. */
async function heldSources(
  opened: OpenCase,
  entries: readonly EntryRecord[],
): Promise<CustodyInput['sources']> {
  const kept = await opened.database.sources.toArray()
  const known = new Set(kept.map(({ id }) => id))
  const removed: Source[] = []
  // From the end: as it was when it was taken out.
  for (const record of entries.toReversed()) {
    if (!record.tables.includes('sources') || record.objects.some((id) => known.has(id))) continue
    for (const { table, id, after } of (await readEntry(opened, record)).changes) {
      if (table !== 'sources' || after === null || known.has(id)) continue
      known.add(id)
      removed.push(after as Source)
    }
  }
  return [
    ...kept.map((source) => ({ source, removed: false })),
    ...removed.map((source) => ({ source, removed: true })),
  ].sort((a, b) => a.source.number - b.source.number)
}

/** Who signed each checkpoint: its key's fingerprint in words. */
async function signers(opened: OpenCase, entries: readonly EntryRecord[]) {
  const words = new Map<number, string>()
  for (const record of entries) {
    if (record.act !== 'checkpoint') continue
    const { checkpoint } = await readEntry(opened, record)
    if (checkpoint === undefined) continue
    words.set(record.seq, await keyWords(fromHex(checkpoint.publicKey)))
  }
  return words
}
