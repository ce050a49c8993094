import { CasebookError } from '../../../shared/errors/casebook-error'
import { clearKey, clearMembers, isClear, type TableShape } from './clear-members'
import type { RowCipher } from './row-cipher'
import { type RowKeys, rowSeal, type SealedRow } from './row-seal'

/** A row as a table takes and gives it. */
export type PlainRow = Readonly<Record<string, unknown>>

/** A row as it lies on disk: its clear members and the bytes that hold all of it. */
export type StoredRow = PlainRow & { readonly sealed: Uint8Array }

/** Turns the rows of one table into stored rows and back. */
export interface RowLock {
  readonly close: (row: PlainRow) => StoredRow
  /** Closes a row that is closed soon, and not changed meanwhile: the next `close` finds it done. */
  readonly closeAhead: (row: PlainRow) => void
  /** @throws CasebookError `damaged`, naming the table, when one is not a row closed by this lock */
  readonly open: (stored: readonly StoredRow[]) => PlainRow[]
}

/**
 * The lock of a table in the case with these keys.
 * @param onDamaged told of each row that it did not close
 */
export function rowLock(
  cipher: RowCipher,
  keys: RowKeys,
  table: TableShape,
  onDamaged: () => void = () => {},
): RowLock {
  const members = clearMembers(table)
  const seal = rowSeal(cipher, keys, table.name)
  const ahead = new WeakMap<PlainRow, StoredRow>()
  const closed = (row: PlainRow): StoredRow => {
    const clear = members.map((member) => clearKey(row[member]))
    const shown = members.flatMap((member, at) =>
      clear[at] === undefined ? [] : [[member, clear[at]] as const],
    )
    return { ...Object.fromEntries(shown), sealed: seal.seal(row, clear) }
  }

  function shownRow(stored: StoredRow): SealedRow {
    const clear = members.map((member) => stored[member])
    if (!clear.every(isClear)) throw new TypeError('A clear member is no key')
    return { sealed: stored.sealed, clear }
  }

  return {
    close(row) {
      const stored = ahead.get(row) ?? closed(row)
      ahead.delete(row)
      return stored
    },
    closeAhead(row) {
      ahead.set(row, closed(row))
    },
    open(stored) {
      try {
        return groups(stored).flatMap((group) => seal.open(group.map(shownRow)) as PlainRow[])
      } catch (cause) {
        onDamaged()
        throw damaged(table.name, cause)
      }
    },
  }
}

/**
 * Text of so many bytes is opened at once: enough that little is done for each row alone, and not so
 * much that many long rows stand side by side.
 */
const GROUP_BYTES = 1 << 18

function groups(stored: readonly StoredRow[]): StoredRow[][] {
  const grouped: StoredRow[][] = []
  let bytes = 0
  for (const row of stored) {
    const { length } = row.sealed
    bytes += length
    const group = grouped.at(-1)
    if (group !== undefined && bytes <= GROUP_BYTES) group.push(row)
    else {
      grouped.push([row])
      bytes = length
    }
  }
  return grouped
}

const damaged = (table: string, cause: unknown) =>
  new CasebookError(
    'damaged',
    `A row of the table "${table}" in the working copy of this case was not opened: it is not as this case wrote it. The case file is not affected: lock the case and unlock it, and the working copy is made again from the case file.`,
    { cause },
  )
