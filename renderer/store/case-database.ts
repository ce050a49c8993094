import Dexie, { type EntityTable } from 'dexie'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { Act } from '../../shared/journal/entry'
import type { UndoStacks } from '../../shared/journal/undo-stacks'
import type { Records, TableName } from '../../shared/model/tables'
import type { FramesPlace } from './journal-frames'
import type { Vault } from '../vault/vault'
import { answered } from './answered'
import type { MarkingCounts } from './marking-counts'
import { migrations } from './migrations/in-order'
import { sealRows } from './sealed-rows/seal-rows'
import type { ClipTally, RecordCounts } from './tallies'

/** How far the projection has come: the journal's last projected entry. */
export interface ProjectionHead {
  readonly key: 'head'
  /** Chain value before the first frame, hexadecimal: it tells the generations of a file apart. */
  readonly origin: string
  /** Bytes of the case file up to the last projected change. */
  readonly offset: number
  /** Sequence of the last projected frame. */
  readonly frame: number
  /** Number of the last projected journal entry. */
  readonly entry: number
  /** Chain value after that frame, hexadecimal. */
  readonly chain: string
  /** When that entry was made; empty before the first. */
  readonly at: string
  /** The highest number each table has given so far, removed records included. */
  readonly numbers: GivenNumbers
  readonly counts: RecordCounts
  /** Kept here, so that the marking of the window does not take reading the whole case. */
  readonly markings: MarkingCounts
  readonly stacks: UndoStacks
}

/** A journal entry as the history lists it; what it changed is read from the case file. */
export interface EntryRecord {
  readonly seq: number
  readonly at: string
  readonly analyst: string
  readonly command: string
  readonly inverts?: number | undefined
  readonly act?: Act | undefined
  /** Ids of the records it changed. */
  readonly objects: readonly string[]
  readonly tables: readonly TableName[]
  /** Chain value after its frame, hexadecimal. */
  readonly chain: string
  /** Where its frame stands. */
  readonly place: FramesPlace
}

/** Where the original of a source stands in the case file; `id` is that of the source. */
export interface OriginalRecord {
  readonly id: string
  readonly place: FramesPlace
}

/** Tables whose records carry a number that analysts speak of: S7, c14. */
export type GivenNumbers = Readonly<Record<'sources' | 'clips', number>>

/** The live projection of one case file: rebuilt from the journal whenever it is missing or foreign. */
export type CaseDatabase = Dexie & {
  readonly [T in TableName]: EntityTable<Records[T], 'id'>
} & {
  readonly meta: EntityTable<ProjectionHead, 'key'>
  readonly entries: EntityTable<EntryRecord, 'seq'>
  readonly originals: EntityTable<OriginalRecord, 'id'>
  readonly tallies: EntityTable<ClipTally, 'id'>
}

const latestVersion = migrations.at(-1)?.version ?? 0

/** Name of the projection of a case file, from the file's random id in hexadecimal. */
export const databaseName = (fileId: string) => `case-${fileId}`

/**
 * Opens the projection, making it when it is not there. Its rows are sealed with the case's row key.
 * @throws CasebookError `newer` when a newer version of the program wrote it; nothing is touched
 */
export async function openCaseDatabase(
  name: string,
  { rowKey, fileId }: Pick<Vault, 'rowKey' | 'fileId'>,
): Promise<CaseDatabase> {
  await refuseNewer(name)
  // Relaxed durability loses acknowledged writes in a power cut; strict costs next to nothing.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of migrations) database.version(version).stores(stores)
  await sealRows(database, { rowKey, fileId, schema: latestVersion }, () => damaged.add(database))
  await database.open()
  return database as CaseDatabase
}

const damaged = new WeakSet<Dexie>()

/**
 * Closes a projection. One of which a row did not open is forgotten first, so that the next opening
 * makes it again.
 */
export async function closeCaseDatabase(database: CaseDatabase): Promise<void> {
  if (damaged.has(database)) await answered(database.meta.delete('head')).catch(() => {})
  database.close()
}

/** Left to itself Dexie would open such a database and put rows of the old shape into it. */
async function refuseNewer(name: string): Promise<void> {
  const found = (await indexedDB.databases()).find((database) => database.name === name)
  // Dexie keeps its own version times ten.
  const version = (found?.version ?? 0) / 10
  if (version > latestVersion) {
    throw new CasebookError(
      'newer',
      `The working copy of this case was made by a newer version of Casebook (tables ${version}, this version knows ${latestVersion}). Nothing was changed; open the case with the newer version.`,
    )
  }
}
