import { CasebookError } from '../../../shared/errors/casebook-error'
import {
  CASE_FORMAT,
  decodeCaseHeader,
  encodeCaseHeader,
  HEADER_BYTES,
} from '../../../shared/journal/case-header'
import type { CarriedFrom, Change } from '../../../shared/journal/entry'
import { frameTypes } from '../../../shared/journal/frame'
import { type TableName, tableNames } from '../../../shared/model/tables'
import { toHex } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import type { Appender } from '../append'
import type { OpenCase } from '../case-at-work'
import type { OriginalRecord } from '../case-database'
import { inTurn } from '../commit-queue'
import {
  addCheckpoint,
  addEntry,
  type DraftAuthor,
  replaceOpenFile,
  type ReplacedFile,
} from './draft'
import { chunkPayloads } from '../original'
import { packChanges } from './pack-changes'
import { signCheckpoint } from '../writes/checkpoint'
import { finishWriting } from '../writes/unfinished'

/** The most that the records of one carried entry take, as JSON. A larger record stands alone. */
const ENTRY_BYTES = 4 << 20
/** Records read from the projection in one go. */
const RECORDS_AT_ONCE = 64

export interface CompactedFile extends ReplacedFile {
  /** Number of the generation that was made. */
  readonly generation: number
  readonly records: number
  readonly originals: number
}

/**
 * Writes the case as it stands into a new generation of its file: the same id and keys, a first
 * entry that says which head it follows, then every record and its original. The generation before
 * stays beside it with the whole history. The case is closed then.
 * @param onProgress records carried over and records in all
 * @throws CasebookError `denied` when the case takes no changes, `damaged` when an original cannot be
 *   read, `no-space`; the case stays as it is, and open, then
 */
export async function compactCase(
  opened: OpenCase,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CompactedFile> {
  const { readOnly } = opened.standing.getState()
  if (readOnly !== null) throw new CasebookError('denied', `Not compacted. ${readOnly}`)
  await finishWriting(opened)
  await signCheckpoint(opened)
  return inTurn(opened, async () => {
    const compacted = await compactNow(opened, onProgress)
    opened.closed = true
    opened.database.close()
    opened.vault.end()
    return compacted
  })
}

async function compactNow(
  opened: OpenCase,
  onProgress: (done: number, total: number) => void,
): Promise<CompactedFile> {
  const { vault, keyTable, analyst } = opened
  const { generation, fileId } = decodeCaseHeader(
    await ask('case:read', { offset: 0, length: HEADER_BYTES }),
  )
  const next = generation + 1
  const header = encodeCaseHeader({ format: CASE_FORMAT, generation: next, fileId })
  const keepAs = `generation-${generation}`
  let carried = { entries: 0, records: 0, originals: 0 }
  const replaced = await replaceOpenFile(vault, { header, keyTable }, keepAs, async (appender) => {
    const from = await headOf(opened, generation)
    carried = await carryOver(opened, appender, from, onProgress)
    await addCheckpoint(vault, appender, analyst, carried.entries)
  })
  const { records, originals } = carried
  return { ...replaced, generation: next, records, originals }
}

/** What the new generation says of the one before it. */
async function headOf({ database, end }: OpenCase, generation: number): Promise<CarriedFrom> {
  const { entry, frame, chain } = end
  const numbers = (await database.meta.get('head'))?.numbers
  return { generation, entry, frame, chain: toHex(chain), ...(numbers && { numbers }) }
}

async function carryOver(
  opened: OpenCase,
  appender: Appender,
  from: CarriedFrom,
  onProgress: (done: number, total: number) => void,
) {
  const author: DraftAuthor = { analyst: opened.analyst, at: new Date() }
  const total = await countRecords(opened)
  const command = `Compact the case file: generation ${from.generation} ended with entry ${from.entry}`
  await addEntry(appender, author, { seq: 1, command, act: 'compact', from, changes: [] })
  const carried = { entries: 1, records: 0, originals: 0 }
  for (const table of tableNames) {
    for await (const changes of packChanges(recordsOf(opened, table), ENTRY_BYTES)) {
      const originals = table === 'sources' ? await carryOriginals(opened, appender, changes) : []
      carried.entries += 1
      carried.records += changes.length
      carried.originals += originals.length
      await addEntry(
        appender,
        author,
        {
          seq: carried.entries,
          command: `Carry over ${table} (${changes.length})`,
          act: 'compact',
          changes: [...changes],
        },
        originals,
      )
      onProgress(carried.records, total)
    }
  }
  return carried
}

/** Every record of a table as the change that makes it. */
async function* recordsOf({ database }: OpenCase, table: TableName): AsyncGenerator<Change> {
  const ids = (await database.table(table).toCollection().primaryKeys()) as string[]
  for (let at = 0; at < ids.length; at += RECORDS_AT_ONCE) {
    const some = ids.slice(at, at + RECORDS_AT_ONCE)
    const records = await database.table(table).bulkGet(some)
    for (const [index, id] of some.entries()) {
      yield { table, id, before: null, after: records[index] }
    }
  }
}

async function countRecords({ database }: OpenCase): Promise<number> {
  const counts = await Promise.all(tableNames.map((table) => database.table(table).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Seals the originals of sources anew, frame by frame as they stand; answers where they are now. */
async function carryOriginals(
  { database, vault }: OpenCase,
  appender: Appender,
  sources: readonly Change[],
): Promise<OriginalRecord[]> {
  const carried: OriginalRecord[] = []
  for (const { id } of sources) {
    const known = await database.originals.get(id)
    if (known === undefined) {
      throw new CasebookError(
        'damaged',
        `Not compacted: the case file holds no original of source ${id}. Nothing was changed; casebook verify lists what is missing.`,
      )
    }
    const start = appender.place()
    for await (const payloads of chunkPayloads(vault, known.place)) {
      await appender.add(payloads.map((payload) => ({ type: frameTypes.original, payload })))
    }
    carried.push({ id, place: { ...start, length: appender.place().offset - start.offset } })
  }
  return carried
}
