import { CasebookError } from '../errors/casebook-error'
import { equalBytes, utf8 } from '../text/bytes'

/*
 * The head of a case file (docs/formats.md):
 *
 *   "CASEBOOK" | format u16 | generation u16 | 4 × 0 | file id 16     32 bytes, never changed
 *   key table | key table                                              format 1 only, see key-table.ts
 *
 * Integers are little-endian.
 */

/** The format this version writes: sealed. Format 0 was plain and is only read, to be sealed. */
export const CASE_FORMAT = 1
export const HEADER_BYTES = 32
export const KEY_TABLE_BYTES = 1024

/** Frames of format 1 begin here: behind the header and both copies of the key table. */
export const FRAMES_OFFSET = HEADER_BYTES + 2 * KEY_TABLE_BYTES

export interface CaseHeader {
  readonly format: number
  /** 1 for a new case; each compaction makes the next. 0 in format 0, which has none. */
  readonly generation: number
  /** 16 random bytes; the generations of one case share it. */
  readonly fileId: Uint8Array
}

const MAGIC = utf8('CASEBOOK')

export function encodeCaseHeader({ format, generation, fileId }: CaseHeader): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES)
  header.set(MAGIC)
  const fields = new DataView(header.buffer)
  fields.setUint16(8, format, true)
  fields.setUint16(10, generation, true)
  header.set(fileId, 16)
  return header
}

/**
 * What the first bytes of a case file say.
 * @throws CasebookError `refused` when it is no case file, `damaged` when it ends too early or
 *   holds what no version writes, `newer` when its format is unknown
 */
export function decodeCaseHeader(header: Uint8Array): CaseHeader {
  if (!equalBytes(header.subarray(0, 8), MAGIC.subarray(0, Math.max(1, header.length)))) {
    throw new CasebookError('refused', 'This is not a case file: it does not begin with CASEBOOK.')
  }
  if (header.length < HEADER_BYTES) {
    throw new CasebookError('damaged', 'The case file ends within its header. Restore a backup.')
  }
  const fields = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const format = fields.getUint16(8, true)
  if (format > CASE_FORMAT) {
    throw new CasebookError(
      'newer',
      `The case file has format ${format}; this version reads up to format ${CASE_FORMAT}. Nothing was changed; open it with the version that wrote it.`,
    )
  }
  const generation = fields.getUint16(10, true)
  if (fields.getUint32(12, true) !== 0 || format > 0 !== generation > 0) {
    throw new CasebookError('damaged', 'The header of the case file was changed. Restore a backup.')
  }
  return { format, generation, fileId: header.slice(16, 32) }
}
