import { LimitReader, type WARCRecord } from 'warcio'
import { refusal } from '../../../shared/extract/refusal'
import { concatBytes } from '../../../shared/text/bytes'

const MOST_MEMBERS = 10_000
const MOST_BYTES = 256 * 1024 * 1024
const MOST_RATIO = 200
/** Below this a page may be packed as tightly as it likes. */
const SMALL_BYTES = 1024 * 1024

/** What was taken from one archive so far. */
export interface Taken {
  readonly name: string
  /** Pages. */
  pages: number
  readonly warnings: Set<string>
  /** Bytes of the pages together. */
  bytes: number
}

/**
 * What the server sent, unpacked, counted against what the archive may hold.
 * @throws CasebookError `refused` beyond 10,000 pages, 256 MB together or 200 times what was
 *   taken of a page's packed bytes
 */
export async function recordBytes(pages: Taken, record: WARCRecord): Promise<Uint8Array> {
  if (pages.pages >= MOST_MEMBERS) {
    throw refusal(pages.name, `It holds more than ${MOST_MEMBERS.toLocaleString('en')} pages.`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    pages.bytes += chunk.length
    if (pages.bytes > MOST_BYTES) {
      throw refusal(pages.name, 'The pages in it are larger than 256 MB together.')
    }
    if (size > SMALL_BYTES && size > packedBytes(record) * MOST_RATIO) {
      throw refusal(pages.name, `A page unpacks to more than ${MOST_RATIO} times its size.`)
    }
    chunks.push(chunk)
  }
  const { _reader: rest } = record
  if (rest instanceof LimitReader && rest.limit > 0) pages.warnings.add(CUT_OFF)
  return concatBytes(chunks)
}

/** How much of a record was unpacked so far: a bomb is known by its beginning, not once it is in memory. */
function packedBytes({ _reader: from, warcContentLength }: WARCRecord): number {
  return from instanceof LimitReader ? warcContentLength - from.limit : warcContentLength
}

const CUT_OFF = 'The archive ends within a record; it was read up to there.'
