import type { Piece } from '../../../shared/extract/assemble'
import { refusal } from '../../../shared/extract/refusal'
import type { FoundLink } from '../../../shared/model/report'
import { htmlPieces } from '../html/blocks'
import { countHtmlTags, isNestedTooDeeply } from '../html/depth'
import { htmlDocument } from '../html/document'
import { droppedFrom } from '../html/dropped'
import { htmlLinks } from '../html/links'
import type { Allowance } from './allowance'
import { remoteHosts } from './remote-hosts'

export interface MailHtml {
  readonly pieces: readonly Piece[]
  readonly dropped: readonly string[]
  readonly links: readonly FoundLink[]
}

/**
 * The blocks of a mail's HTML, all of it: a mail has no article that stands apart.
 * @throws CasebookError `refused` when it is nested too deeply or has too many elements
 */
export function mailHtml(html: string, allowance: Allowance): MailHtml {
  if (isNestedTooDeeply(html))
    throw refusal(allowance.name, 'Its elements are nested too deeply to be read.')
  allowance.takeTags(countHtmlTags(html))
  const document = htmlDocument(html)
  const dropped = [...droppedFrom(document), ...remoteHosts(document)]
  return { pieces: htmlPieces(document.body), dropped, links: htmlLinks(document.body) }
}
