import { type Allowance, allowanceFor } from '../mail/allowance'
import { mailHeader } from '../mail/header-pieces'
import { field, structured } from '../mail/mime-header'
import { type MimePart, readMimeTree } from '../mail/mime-tree'
import { partText } from '../mail/part-text'
import { cleanHtml } from './clean-html'
import { mailMarkup } from './mail-markup'
import { htmlOf, leavesOf, mimeFiles } from './mime-files'
import { type CleanPage, plainMarkup } from './page-markup'
import type { SavedFiles } from './saved-files'

/**
 * A mail as a mail program shows it: its header, then its text, as HTML where it has that, with
 * the pictures that came along. Attachments are not shown.
 */
export function printMail(name: string, bytes: Uint8Array): string {
  const message = readMimeTree(name, bytes)
  const allowance = allowanceFor(name)
  const saved = mimeFiles(leavesOf(message), '', allowance)
  const shown = shownParts(message).map((part) => partPage(part, allowance, saved))
  return mailMarkup(mailHeader(message.headers), shown)
}

/** The parts that are the mail's text: of several forms of one text the last (RFC 2046, 5.1.4). */
function shownParts(part: MimePart): MimePart[] {
  if (part.type.startsWith('multipart/') && part.children.length > 0) {
    const shown = part.children.map(shownParts)
    if (part.type !== 'multipart/alternative') return shown.flat()
    return shown.findLast((form) => form.length > 0) ?? []
  }
  const disposition = structured(field(part.headers, 'content-disposition'))
  const isText = /^(text\/(plain|html)$|multipart\/)/.test(part.type)
  return isText && disposition.value !== 'attachment' ? [part] : []
}

function partPage(part: MimePart, allowance: Allowance, saved: SavedFiles): CleanPage {
  if (part.type === 'text/html') return cleanHtml(allowance.name, htmlOf(part, allowance), saved)
  return { styleSheet: '', root: '', body: '', content: plainMarkup(partText(part, allowance)) }
}
