import { refusal } from '../../../shared/extract/refusal'
import type { Members } from './carrier'
import { type ArchivePages, archivePages, finished, takeRecords } from './warc-pages'
import { openZip } from './zip-entries'

/**
 * Reads the pages of a packed web archive (WACZ 1.1.1): those of every WARC in it.
 * @throws CasebookError `refused` when it is damaged, beyond the caps or holds no page
 */
export async function* waczMembers(name: string, bytes: Uint8Array): Members {
  const zip = await openZip(name, bytes)
  const archives = zip.entries.filter((entry) => /^archive\/.+\.warc(\.gz)?$/i.test(entry.name))
  if (archives.length === 0) throw refusal(name, 'The web archive holds no WARC.')
  const pages: ArchivePages = archivePages(name)
  for (const entry of archives) yield* takeRecords(pages, await zip.read(entry))
  return { mediaType: 'application/wacz', ...finished(pages) }
}
