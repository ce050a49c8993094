import { failureOf } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import { ok } from '../../shared/errors/result'
import { refuseBySize } from '../../shared/extract/refusal'
import type { Extraction } from '../../shared/model/source-text'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { sha256 } from '../vault/keys/sha256'
import type { ImportItem } from './import-item'

/** The bytes of a file and what they are known by. */
export interface FileBytes {
  readonly bytes: Uint8Array
  /** 64 hexadecimal digits. */
  readonly sha256: string
}

/** First step: size gate, bytes, digest. A file over the limit is never read. */
export const readBytes = (item: ImportItem): Promise<Result<FileBytes>> =>
  asResult(async () => {
    refuseBySize(item.name, item.size)
    const bytes = await item.bytes()
    // The size was taken when the file was offered; the file may have changed since.
    refuseBySize(item.name, bytes.length)
    return { bytes, sha256: toHex(await sha256(bytes)) }
  })

/** Second step: what the airlock reads in the bytes. */
export const extractText = (name: string, bytes: Uint8Array): Promise<Result<Extraction>> =>
  asResult(() => ask('airlock:extract', { name, bytes }))

/** The outcome as a value: what befalls one file must not stop the next. */
export async function asResult<T>(step: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await step())
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) }
  }
}
