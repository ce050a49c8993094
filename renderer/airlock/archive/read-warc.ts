import type { Extraction } from '../../../shared/model/source-text'
import { carrier } from './carrier'
import { archivePages, finished, takeRecords } from './warc-pages'

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500), packed with gzip or not.
 * @throws CasebookError `refused` when it is damaged, beyond the caps or holds no page
 */
export async function readWarc(name: string, bytes: Uint8Array): Promise<Extraction> {
  const pages = archivePages(name)
  await takeRecords(pages, bytes)
  return carrier(name, { mediaType: 'application/warc', ...finished(pages) })
}
