import { refusal } from '../../../shared/extract/refusal'
import type { Extraction } from '../../../shared/model/source-text'
import { carrier } from './carrier'
import { type ArchivePages, archivePages, finished, takeRecords } from './warc-pages'
import { openZip } from './zip-entries'

/**
 * Reads the pages of a packed web archive (WACZ 1.1.1): those of every WARC in it.
 * @throws CasebookError `refused` when it is damaged, beyond the caps or holds no page
 */
export async function readWacz(name: string, bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(name, bytes)
  const archives = zip.entries.filter((entry) => /^archive\/.+\.warc(\.gz)?$/i.test(entry.name))
  if (archives.length === 0) throw refusal(name, 'The web archive holds no WARC.')
  const pages: ArchivePages = archivePages(name)
  for (const entry of archives) await takeRecords(pages, await zip.read(entry))
  return carrier(name, { mediaType: 'application/wacz', ...finished(pages) })
}
