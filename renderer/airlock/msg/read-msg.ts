import type { Extraction } from '../../../shared/model/source-text'
import { assembleMail } from '../mail/assemble-mail'
import { type MailHtml, mailHtml } from '../mail/mail-html'
import { quotedTextPieces } from '../mail/quoted-text'
import { chosenForm } from '../mail/same-words'
import { messageAttachments } from './message-attachments'
import { htmlTextOf, type OpenMessage, openMessage, plainTextOf } from './open-message'
import { decompressRtf, rtfSize } from './rtf-compression'

const RICH_TEXT = 0x1009

const NO_TEXT: MailHtml = { pieces: [], dropped: [], links: [] }

/**
 * Reads a message of Outlook (MS-OXMSG) as any mail is read: header, text, attachments as members.
 * @throws CasebookError `refused` when it is damaged, empty or too large
 */
export async function readMsg(name: string, bytes: Uint8Array): Promise<Extraction> {
  const message = openMessage(name, bytes)
  const { streams, allowance, codePage, headers } = message
  const { members, pictures, dropped } = messageAttachments(streams, allowance, codePage)
  const shown = textOf(message)
  const text = shown.pieces.length > 0 ? shown : await richText(name, message)
  return assembleMail(name, {
    pieces: text.pieces,
    members,
    pictures,
    dropped: [...text.dropped, ...dropped],
    links: text.links,
    mediaType: 'application/vnd.ms-outlook',
    headers,
    headerName: 'Outlook message',
    warnings: [],
  })
}

function textOf(message: OpenMessage): MailHtml {
  const html = htmlTextOf(message)
  const rich = html === '' ? NO_TEXT : mailHtml(html, message.allowance)
  const { chosen, dropped } = chosenForm([
    { plain: true, pieces: quotedTextPieces(plainTextOf(message)) },
    { plain: false, pieces: rich.pieces },
  ])
  return { ...rich, pieces: chosen?.pieces ?? [], dropped: [...dropped, ...rich.dropped] }
}

/** The text of a message that has it as Rich Text only. */
async function richText(name: string, { properties, allowance }: OpenMessage): Promise<MailHtml> {
  const compressed = properties.bytes(RICH_TEXT) ?? new Uint8Array()
  allowance.takeText(rtfSize(compressed))
  const bytes = decompressRtf(compressed)
  if (bytes === null || bytes.length === 0) return NO_TEXT
  const { readRtf } = await import('../office/rtf/read-rtf')
  // Header and attachments are worth having also where the text is empty or spoilt.
  const read = await readRtf(name, bytes).catch(() => null)
  if (read === null) return { ...NO_TEXT, dropped: ['Rich Text in which nothing could be read'] }
  const { text, dropped, links = [] } = read
  const pieces = text.blocks.map(({ start, end, kind, level }) => ({
    kind,
    text: text.text.slice(start, end),
    ...(level === undefined ? {} : { level }),
  }))
  return { pieces, dropped, links }
}
