import { failureOf } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import { ok } from '../../shared/errors/result'
import { refuseBySize } from '../../shared/extract/refusal'
import { unpackExtraction } from '../../shared/model/packed-extraction'
import type { Extraction } from '../../shared/model/source-text'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { ask } from '../bridge/ask'
import { fileDigest } from './file-digest'
import { handOver } from './hand-over'
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
    return { bytes, sha256: await fileDigest(bytes) }
  })

/** What an airlock is told of a file besides its bytes. */
interface Read extends Pick<ImportItem, 'name' | 'ref' | 'charset'> {
  /** All of a web page, not its article. */
  readonly whole?: boolean | undefined
}

/**
 * Second step: what an airlock reads in the bytes. A large file that main can read does not cross
 * the window again: main hands it over itself and holds it against the digest.
 * @param lane which of the airlocks, from 0
 */
export const extractText = (
  { name, ref, charset, whole }: Read,
  { bytes, sha256 }: FileBytes,
  lane: number,
): Promise<Result<Extraction>> =>
  asResult(async () => {
    const about = { name, lane, charset, whole }
    const packed =
      ref !== undefined && bytes.length > FILE_PART_BYTES
        ? await ask('airlock:extract', { ...about, file: { ref, sha256 } })
        : await handOver(bytes, (content) => ask('airlock:extract', { ...about, ...content }))
    return unpackExtraction(packed)
  })

/** The outcome as a value: what befalls one file must not stop the next. */
export async function asResult<T>(step: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await step())
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) }
  }
}
