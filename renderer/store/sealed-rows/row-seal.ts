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
  /** @throws Error when the bytes were not sealed for this case, table, version and clear values */
  readonly open: (sealed: Uint8Array, clear: ClearValues) => unknown
}

const SPACE = 0x20

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
  const binding = (clear: ClearValues) => utf8(context + JSON.stringify(clear))
  return {
    seal(row, clear) {
      const text = utf8(JSON.stringify(row))
      const padded = paddedLength(text.length)
      const message = new Uint8Array(NONCE_BYTES + padded + TAG_BYTES)
      crypto.getRandomValues(message.subarray(0, NONCE_BYTES))
      message.set(text, NONCE_BYTES)
      message.fill(SPACE, NONCE_BYTES + text.length, NONCE_BYTES + padded)
      cipher.encrypt(message, binding(clear), rowKey)
      return message
    },
    open: (sealed, clear) =>
      JSON.parse(fromUtf8(cipher.decrypt(sealed, binding(clear), rowKey))) as unknown,
  }
}
