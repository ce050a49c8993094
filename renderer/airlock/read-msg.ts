import { charsetDeclaredInHtml } from '../../shared/extract/charset'
import { refusal } from '../../shared/extract/refusal'
import type { Extraction } from '../../shared/model/source-text'
import { decode } from './decode'
import { type Allowance, allowanceFor } from './mail/allowance'
import { assembleMail } from './mail/assemble-mail'
import { charsetOfLabel } from './mail/charset-label'
import { type MailHtml, mailHtml } from './mail/mail-html'
import { quotedTextPieces } from './mail/quoted-text'
import { saysTheSame } from './mail/same-words'
import { compoundStreams } from './msg/compound-storage'
import { foldersOf, messageAttachments } from './msg/message-attachments'
import { messageHeader } from './msg/message-header'
import { type Properties, propertiesOf } from './msg/message-properties'
import { decompressRtf, rtfSize } from './msg/rtf-compression'

const CODE_PAGE = 0x3ffd
const TEXT = 0x1000
const RICH_TEXT = 0x1009
const HTML = 0x1013
const HTML_CODE_PAGE = 0x3fde

const NO_TEXT: MailHtml = { pieces: [], dropped: [] }

/**
 * Reads a message of Outlook (MS-OXMSG) as any mail is read: header, text, attachments as members.
 * @throws CasebookError `refused` when it is damaged, empty or too large
 */
export async function readMsg(name: string, bytes: Uint8Array): Promise<Extraction> {
  const streams = compoundStreams(name, bytes)
  if (!streams.has('__properties_version1.0')) {
    throw refusal(name, 'It is a compound file, but no message of Outlook.')
  }
  const allowance = allowanceFor(name)
  const message = propertiesOf(streams, '', 32, allowance)
  const codePage = message.number(CODE_PAGE)
  const recipients = [...foldersOf(streams, '__recip_version1.0_').keys()].map((folder) =>
    propertiesOf(streams, folder, 8, allowance, codePage),
  )
  const headers = messageHeader(message, recipients)
  const { members, pictures, dropped } = messageAttachments(streams, allowance, codePage)
  const shown = textOf(message, allowance)
  const text = shown.pieces.length > 0 ? shown : await richText(name, message, allowance)
  return assembleMail(name, {
    pieces: text.pieces,
    members,
    pictures,
    dropped: [...text.dropped, ...dropped],
    mediaType: 'application/vnd.ms-outlook',
    headers,
    headerName: 'Outlook message',
    warnings: [],
  })
}

/** The plain text where it says the same as the HTML, else the HTML. */
function textOf(message: Properties, allowance: Allowance): MailHtml {
  const plain = quotedTextPieces(message.text(TEXT))
  const html = htmlOf(message, allowance)
  if (html === null || html.pieces.length === 0) return { pieces: plain, dropped: [] }
  if (plain.length === 0 || !saysTheSame(plain, html.pieces)) return html
  return { pieces: plain, dropped: ['the HTML form of the text', ...html.dropped] }
}

function htmlOf(message: Properties, allowance: Allowance): MailHtml | null {
  const bytes = message.bytes(HTML)
  const page = charsetOfLabel(`cp${message.number(HTML_CODE_PAGE) ?? ''}`)
  const html =
    bytes === null ? message.text(HTML) : decode(bytes, charsetDeclaredInHtml(bytes) ?? page)
  return html === '' ? null : mailHtml(html, allowance)
}

/** The text of a message that has it as Rich Text only. */
async function richText(
  name: string,
  message: Properties,
  allowance: Allowance,
): Promise<MailHtml> {
  const compressed = message.bytes(RICH_TEXT) ?? new Uint8Array()
  allowance.takeText(rtfSize(compressed))
  const bytes = decompressRtf(compressed)
  if (bytes === null || bytes.length === 0) return NO_TEXT
  const { readRtf } = await import('./read-rtf')
  // Header and attachments are worth having also where the text is empty or spoilt.
  const read = await readRtf(name, bytes).catch(() => null)
  if (read === null) return { ...NO_TEXT, dropped: ['Rich Text in which nothing could be read'] }
  const { text, dropped } = read
  const pieces = text.blocks.map(({ start, end, kind, level }) => ({
    kind,
    text: text.text.slice(start, end),
    ...(level === undefined ? {} : { level }),
  }))
  return { pieces, dropped }
}
