import { type MimeHeaders, parseHeaders } from '../mail/mime-header'
import type { Properties } from './message-properties'

/** Numbers of the properties (MS-OXPROPS) that say who wrote to whom. */
const SUBJECT = 0x0037
const SUBMITTED = 0x0039
const SENT_FOR_NAME = 0x0042
const SENT_FOR_ADDRESS = 0x0065
const TRANSPORT_HEADERS = 0x007d
const SENDER_NAME = 0x0c1a
const SENDER_ADDRESS = 0x0c1f
const DELIVERED = 0x0e06
const MESSAGE_ID = 0x1035
const SENT_FOR_SMTP = 0x5d02
const SENDER_SMTP = 0x5d01
const NAME = 0x3001
const ADDRESS = 0x3003
const RECIPIENT_SMTP = 0x39fe
const RECIPIENT_KIND = 0x0c15
const KINDS = ['to', 'cc', 'bcc']

/**
 * The header of a message: the one it was sent with where it is kept, and what Outlook knows
 * besides.
 */
export function messageHeader(message: Properties, recipients: readonly Properties[]): MimeHeaders {
  const headers = new Map<string, readonly string[]>(
    parseHeaders(new TextEncoder().encode(message.text(TRANSPORT_HEADERS))),
  )
  const add = (name: string, value: string): void => {
    if (value !== '' && !headers.has(name)) headers.set(name, [value])
  }
  add('from', mailbox(message, [SENT_FOR_NAME], [SENT_FOR_SMTP, SENT_FOR_ADDRESS]))
  add('from', mailbox(message, [SENDER_NAME], [SENDER_SMTP, SENDER_ADDRESS]))
  for (const [place, kind] of KINDS.entries()) {
    const people = recipients.filter((person) => (person.number(RECIPIENT_KIND) ?? 1) === place + 1)
    add(kind, people.map((person) => mailbox(person, [NAME], [RECIPIENT_SMTP, ADDRESS])).join(', '))
  }
  add('date', (message.time(SUBMITTED) ?? message.time(DELIVERED))?.toUTCString() ?? '')
  add('message-id', message.text(MESSAGE_ID))
  // What Outlook shows as subject is what the analyst was handed, also where the header differs.
  const subject = message.text(SUBJECT)
  if (subject !== '') headers.set('subject', [subject])
  return headers
}

/** "Name" <address>; an address of an Exchange directory ("/O=…") is none. */
function mailbox(
  owner: Properties,
  names: readonly number[],
  addresses: readonly number[],
): string {
  const name = firstText(owner, names).replaceAll('"', "'")
  const address = addresses.map((id) => owner.text(id)).find((text) => text.includes('@')) ?? ''
  if (address === '' || address === name) return address || (name === '' ? '' : `"${name}"`)
  return name === '' ? address : `"${name}" <${address}>`
}

const firstText = (owner: Properties, ids: readonly number[]): string =>
  ids.map((id) => owner.text(id)).find((text) => text !== '') ?? ''
