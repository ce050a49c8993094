import { mailHeader } from '../mail/header-pieces'
import { htmlTextOf, openMessage, plainTextOf } from '../msg/open-message'
import { cleanHtml } from './clean-html'
import { mailMarkup } from './mail-markup'
import { plainMarkup } from './page-markup'

/**
 * A message of Outlook as a mail program shows it, as HTML where it has that. Its pictures are
 * attachments, and not shown.
 */
export function printMsg(name: string, bytes: Uint8Array): string {
  const message = openMessage(name, bytes)
  const html = htmlTextOf(message)
  const text =
    html === ''
      ? { styleSheet: '', root: '', body: '', content: plainMarkup(plainTextOf(message)) }
      : cleanHtml(name, html)
  return mailMarkup(mailHeader(message.headers), [text])
}
