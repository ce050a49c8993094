import type { Piece } from '../../../shared/extract/assemble'
import { refusal } from '../../../shared/extract/refusal'
import { htmlPieces } from '../html-blocks'
import { isNestedTooDeeply } from '../html-depth'
import { htmlDocument } from '../html-document'
import { droppedFrom } from '../html-dropped'
import { remoteHosts } from './remote-hosts'

/**
 * The blocks of a mail's HTML, all of it: a mail has no article that stands apart.
 * @throws CasebookError `refused` when it is nested too deeply
 */
export function mailHtml(name: string, html: string): { pieces: Piece[]; dropped: string[] } {
  if (isNestedTooDeeply(html)) throw refusal(name, 'Its elements are nested too deeply to be read.')
  const document = htmlDocument(html)
  const dropped = [...droppedFrom(document), ...remoteHosts(document)]
  return { pieces: htmlPieces(document.body), dropped }
}
