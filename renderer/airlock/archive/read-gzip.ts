import { asLatin1 } from '../../../shared/extract/binary-signature'
import { refusal } from '../../../shared/extract/refusal'
import { concatBytes } from '../../../shared/text/bytes'
import { safeFileName } from '../../../shared/text/file-name'
import { taken } from '../member'
import type { Members } from './carrier'
import { gunzip } from './gunzip'
import { stem } from '../limits'
import { warcMembers } from './read-warc'

const MOST_BYTES = 256 * 1024 * 1024

/**
 * Unpacks a gzip archive: the pages of a web archive, else the one file in it.
 * @throws CasebookError `refused` when it is damaged, grows over 200 times or beyond 256 MB
 */
export async function* gzipMembers(name: string, bytes: Uint8Array): Members {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of gunzip(name, bytes)) {
    if (size === 0 && asLatin1(chunk.subarray(0, 5)) === 'WARC/') {
      return yield* warcMembers(name, bytes)
    }
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST_BYTES) throw refusal(name, 'The file in it is larger than 256 MB.')
  }
  yield taken(innerName(name), concatBytes(chunks))
  return { mediaType: 'application/gzip' }
}

/** As unpacking names it: without the ending. The name within the archive is any sender's word. */
function innerName(name: string): string {
  const inner = stem(name)
  const ending = inner.match(/\.[a-z0-9]{1,10}$/i)?.[0] ?? ''
  return safeFileName(inner.slice(0, inner.length - ending.length), 'file') + ending
}
