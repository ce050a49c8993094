import { refusal } from '../../../shared/extract/refusal'
import { allowanceFor } from '../mail/allowance'
import { field } from '../mail/mime-header'
import { readMimeTree } from '../mail/mime-tree'
import { mainPage } from '../html/read-mhtml'
import { cleanHtml } from './clean-html'
import { htmlOf, leavesOf, mimeFiles } from './mime-files'
import { pageMarkup } from './page-markup'

/**
 * The page of a saved web archive with the pictures and style sheets saved with it.
 * @throws CasebookError `refused` without a page in it
 */
export function printMhtml(name: string, bytes: Uint8Array): string {
  const archive = readMimeTree(name, bytes)
  const files = leavesOf(archive)
  const page = mainPage(archive, files)
  if (page === null) throw refusal(name, 'The web archive holds no page.')
  const allowance = allowanceFor(name)
  const address =
    field(page.headers, 'content-location') || field(archive.headers, 'snapshot-content-location')
  const saved = mimeFiles(files, address, allowance)
  return pageMarkup(cleanHtml(name, htmlOf(page, allowance), saved))
}
