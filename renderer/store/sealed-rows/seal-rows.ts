import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie'
import { openedPages } from './opened-pages'
import { loadRowCipher } from './row-cipher'
import { type PlainRow, type RowLock, rowLock, type StoredRow } from './row-lock'
import type { RowKeys } from './row-seal'

/**
 * Below everything that Dexie does itself, its cache of what a transaction read (level -1)
 * included: hooks, live queries and caches see plain rows, and only the database sees sealed ones.
 */
const LEVEL = -2

/**
 * Has a database hold sealed rows: on disk a row is its primary key, its indexed members and the
 * member `sealed` (see {@link rowSeal}). To be called before the database is opened. Everything works
 * as on plain rows; reading one that does not open throws CasebookError `damaged`, and the projection
 * is to be rebuilt.
 * @param onDamaged told of each such row
 */
export async function sealRows(
  database: Dexie,
  keys: RowKeys,
  onDamaged: () => void = () => {},
): Promise<void> {
  const cipher = await loadRowCipher()
  const made = new Map<string, RowLock>()
  // Dexie asks for its tables with every transaction. The shape is the one that the program declares:
  // that of the disk may have been given more to show.
  const lockOf = (name: string): RowLock => {
    const lock = made.get(name) ?? rowLock(cipher, keys, database.table(name).schema, onDamaged)
    made.set(name, lock)
    return lock
  }
  locks.set(database, lockOf)
  database.use({
    stack: 'dbcore',
    name: 'sealed rows',
    level: LEVEL,
    create: (core: DBCore) => ({
      table: (name: string) => sealedTable(core.table(name), lockOf(name)),
    }),
  })
}

/** The locks of the tables of each database whose rows are sealed. */
const locks = new WeakMap<Dexie, (table: string) => RowLock>()

/** Seals rows that are put soon, and not changed meanwhile, so that their transaction is shorter. */
export function sealAhead(database: Dexie, table: string, rows: readonly object[]): void {
  const lock = locks.get(database)?.(table)
  for (const row of rows) lock?.closeAhead(row as PlainRow)
}

function sealedTable(table: DBCoreTable, lock: RowLock): DBCoreTable {
  const open = (stored: StoredRow | undefined) => stored && lock.open([stored])[0]
  return {
    ...table,
    mutate: (request) => table.mutate(sealedRequest(request, lock)),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) => (request.values ? openedPages(table, request, lock) : table.query(request)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? openingCursor(cursor, lock) : cursor)),
  }
}

/**
 * The request with its rows sealed. What Dexie adds for stores that synchronise (`criteria`,
 * `changeSpec`, `updates`) says again, in the clear, what the values hold; it goes no further.
 */
function sealedRequest(request: DBCoreMutateRequest, { close }: RowLock): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request
  const { type, trans, keys, values } = request
  return { type, trans, values: values.map(close), ...(keys === undefined ? {} : { keys }) }
}

/** The cursor with its value opened, once at each place. */
function openingCursor(cursor: DBCoreCursor, { open }: RowLock): DBCoreCursor {
  let stored: unknown
  let row: unknown
  return Object.create(cursor, {
    // The accessors of a database cursor work on that cursor only, not on one made from it.
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: {
      get: () => {
        if (cursor.value !== stored) {
          stored = cursor.value
          row = open([cursor.value])[0]
        }
        return row
      },
    },
  })
}
