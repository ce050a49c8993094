import { failureOf } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import { ok } from '../../shared/errors/result'
import { refuseBySize } from '../../shared/extract/refusal'
import { type PackedExtraction, unpackExtraction } from '../../shared/model/packed-extraction'
import type { Extraction } from '../../shared/model/source-text'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { ask } from '../bridge/ask'
import { fileDigest } from './file-digest'
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
    if (bytes.length <= FILE_PART_BYTES) {
      return unpackExtraction(await ask('airlock:extract', { ...about, bytes }))
    }
    return unpackExtraction(
      ref === undefined
        ? await handOver(about, bytes)
        : await ask('airlock:extract', { ...about, file: { ref, sha256 } }),
    )
  })

interface HandedOver extends Omit<Read, 'ref'> {
  readonly lane: number
}

let handed = 0

/** Sends the bytes after the request, each part when the one before was taken. */
function handOver(about: HandedOver, bytes: Uint8Array): Promise<PackedExtraction> {
  handed += 1
  const key = handed
  const answer = ask('airlock:extract', { ...about, parts: { key, size: bytes.length } })
  // Where a part is not taken, the answer says why.
  sendParts(key, bytes).catch(() => {})
  return answer
}

async function sendParts(key: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += FILE_PART_BYTES) {
    // A copy of its own: a part of a buffer would cross with the whole of it.
    await ask('airlock:part', { key, bytes: bytes.slice(at, at + FILE_PART_BYTES) })
  }
}

/** The outcome as a value: what befalls one file must not stop the next. */
export async function asResult<T>(step: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await step())
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) }
  }
}
