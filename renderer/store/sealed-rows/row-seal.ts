import { fromUtf8, toHex, utf8 } from '../../../shared/text/bytes'
import type { ClearValues } from './clear-members'
import { paddedLength } from './padded-length'
import { NONCE_BYTES, type RowCipher, TAG_BYTES } from './row-cipher'

/** What the rows of one case are sealed with. */
export interface RowKeys {
  /** 32 bytes. */
  readonly rowKey: Uint8Array
  /** Id of the case file, 16 bytes. */
  readonly fileId: Uint8Array
  /** Version of the tables: a row of another version does not open. */
  readonly schema: number
}

/** Seals and opens the rows of one table. */
export interface RowSeal {
  /** @param row a JSON value, as every record of the journal is; members that are `undefined` are dropped */
  readonly seal: (row: unknown, clear: ClearValues) => Uint8Array
  /**
   * The rows of several seals.
   * @throws Error when one was not sealed for this case, table, version and its clear values
   */
  readonly open: (rows: readonly SealedRow[]) => unknown[]
}

/** What a row became, and the values it is shown with. */
export interface SealedRow {
  readonly sealed: Uint8Array
  readonly clear: ClearValues
}

const SPACE = 0x20
const COMMA = 0x2c

/**
 * A row's JSON under the cipher: nonce 24 | ciphertext | tag 16. The nonces are long enough to be
 * drawn at random for every row that is ever written. The padding is white space, which JSON allows
 * behind a value (RFC 8259, section 2).
 */
export function rowSeal(
  cipher: RowCipher,
  { rowKey, fileId, schema }: RowKeys,
  table: string,
): RowSeal {
  const context = JSON.stringify(['casebook/1 row', toHex(fileId), schema, table])
  // JSON again: no two contexts or values spell the same bytes.
  const binding = (clear: ClearValues) => context + JSON.stringify(clear)
  return {
    seal(row, clear) {
      const text = utf8(JSON.stringify(row))
      const padded = paddedLength(text.length)
      const message = new Uint8Array(NONCE_BYTES + padded + TAG_BYTES)
      crypto.getRandomValues(message.subarray(0, NONCE_BYTES))
      message.set(text, NONCE_BYTES)
      message.fill(SPACE, NONCE_BYTES + text.length, NONCE_BYTES + padded)
      cipher.encrypt({ message, binding: binding(clear) }, rowKey)
      return message
    },
    open(rows) {
      const bound = rows.map(({ sealed, clear }) => ({ message: sealed, binding: binding(clear) }))
      return cipher.decrypt(bound, rowKey, COMMA, readList)
    },
  }
}

const readList = (texts: Uint8Array) => JSON.parse(`[${fromUtf8(texts)}]`) as unknown[]
