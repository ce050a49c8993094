import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { clearKey, clearMembers, isClear } from './clear-members'
import { type RowKeys, rowSeal } from './row-seal'

/**
 * Below everything that Dexie does itself, its cache of what a transaction read (level -1)
 * included: hooks, live queries and caches see plain rows, and only the database sees sealed ones.
 */
const LEVEL = -2

/**
 * Has a database hold sealed rows: on disk a row is its primary key, its indexed members and the
 * member `sealed` (see {@link rowSeal}). Call it before the database is opened. Everything works as
 * on plain rows; reading one that does not open throws CasebookError `damaged`, and the projection
 * is to be rebuilt.
 */
export function sealRows(database: Dexie, keys: RowKeys): void {
  database.use({
    stack: 'dbcore',
    name: 'sealed rows',
    level: LEVEL,
    create: (core: DBCore) => ({
      table: (name: string) => sealedTable(core.table(name), keys),
    }),
  })
}

function sealedTable(table: DBCoreTable, keys: RowKeys): DBCoreTable {
  const { close, open } = rowLock(table, keys)
  return {
    ...table,
    mutate: (request) => table.mutate(sealedRequest(request, close)),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table
        .query(request)
        .then(({ result }) => ({ result: request.values ? result.map(open) : result })),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? openingCursor(cursor, open) : cursor)),
  }
}

type StoredRow = Readonly<Record<string, unknown>>

/** How the rows of a table are closed before they are stored, and opened after they were read. */
function rowLock({ name, schema }: DBCoreTable, keys: RowKeys) {
  const members = clearMembers(schema)
  const seal = rowSeal(keys, name)
  const close = (row: StoredRow): StoredRow => {
    const clear = members.map((member) => clearKey(row[member]))
    const stored: Record<string, unknown> = { sealed: seal.seal(row, clear) }
    for (const [at, member] of members.entries()) {
      if (clear[at] !== undefined) stored[member] = clear[at]
    }
    return stored
  }
  const open = (stored: StoredRow | undefined): unknown => {
    if (stored === undefined) return undefined
    const clear = members.map((member) => stored[member])
    try {
      if (!clear.every(isClear)) throw new TypeError('A clear member is no key')
      return seal.open(stored.sealed as Uint8Array, clear)
    } catch (cause) {
      throw new CasebookError(
        'damaged',
        `A row of the table "${name}" in the working copy of this case does not open: it was not written by this case, or was changed since. The case file is not touched by this; the working copy is to be made again from it.`,
        { cause },
      )
    }
  }
  return { close, open }
}

/**
 * The request with its rows sealed. What Dexie adds for synchronising stores (`criteria`,
 * `changeSpec`, `updates`) says in other words what `values` hold; it is in the clear and goes no
 * further.
 */
function sealedRequest(
  request: DBCoreMutateRequest,
  close: (row: StoredRow) => StoredRow,
): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request
  const { type, trans, keys, values } = request
  return { type, trans, values: values.map(close), ...(keys === undefined ? {} : { keys }) }
}

/** The cursor, its value opened once at each place. */
function openingCursor(cursor: DBCoreCursor, open: (stored: StoredRow) => unknown): DBCoreCursor {
  let stored: StoredRow | undefined
  let row: unknown
  return Object.create(cursor, {
    // The database's own accessors work on its own cursor only.
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: {
      get: () => {
        if (cursor.value !== stored) {
          stored = cursor.value as StoredRow
          row = open(stored)
        }
        return row
      },
    },
  })
}
