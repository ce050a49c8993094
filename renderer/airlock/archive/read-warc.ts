import type { Members } from './carrier'
import { archivePages, finished, takeRecords } from './warc-pages'

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500), packed with gzip or not.
 * @throws CasebookError `refused` when it is damaged, beyond the caps or holds no page
 */
export async function* warcMembers(name: string, bytes: Uint8Array): Members {
  const pages = archivePages(name)
  yield* takeRecords(pages, bytes)
  return { mediaType: 'application/warc', ...finished(pages) }
}
