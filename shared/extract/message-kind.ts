const SAVED_PAGE = /^(snapshot-content-location:|from:["<\s]*saved by )/im
const MAIL_FIELDS = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
]

/** Kinds that begin with the fields of a message. */
export type MessageKind = 'mail' | 'mbox' | 'mhtml'

/**
 * Whether the text begins as a mail (RFC 5322), a mailbox (RFC 4155) or a saved web page (RFC 2557),
 * and which.
 * @param claimed what the name says: notes may begin with lines like fields, so a name that says
 *   text needs a MIME message, and a name that says mail needs less than none does
 */
export function messageKind(text: string, claimed: string | null): MessageKind | null {
  const start = text.slice(0, 64 * 1024).trimStart()
  const separator = start.match(/^>?From \S[^\r\n]*\r?\n/)?.[0] ?? ''
  const head = start.slice(separator.length).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = fieldNames(head, claimed === 'mail' || claimed === 'mhtml')
  if (fields === null) return null
  const mime = fields.has('mime-version') || /^content-type:\s*multipart\//im.test(head)
  if (mime && isSavedPage(head, start, fields, claimed)) return 'mhtml'
  if (claimed === 'mail' && (mime || MAIL_FIELDS.some((field) => fields.has(field)))) return 'mail'
  const known = MAIL_FIELDS.filter((field) => fields.has(field)).length
  if (!(mime && fields.size > 1) && (claimed === 'text' || known < (separator === '' ? 3 : 1)))
    return null
  return separator === '' ? 'mail' : 'mbox'
}

/**
 * Names of the fields in lower case; `null` when a line is neither a field nor goes on with one.
 * @param isLenient whether such a line only begins the text, as where the empty line is missing
 */
function fieldNames(head: string, isLenient: boolean): Set<string> | null {
  const names = new Set<string>()
  for (const line of head.split(/\r?\n/)) {
    const name = line.match(/^([!-9;-~]+)[ \t]*:/)?.[1]
    if (name !== undefined) names.add(name.toLowerCase())
    else if (names.size === 0 || !/^[ \t]/.test(line)) return isLenient ? names : null
  }
  return names
}

function isSavedPage(
  head: string,
  start: string,
  fields: ReadonlySet<string>,
  claimed: string | null,
): boolean {
  if (claimed === 'mhtml' || SAVED_PAGE.test(head)) return true
  // Some programs write nothing about themselves; a mail with pictures in it was sent to somebody.
  return (
    !['to', 'received', 'delivered-to', 'message-id'].some((field) => fields.has(field)) &&
    /^content-type:\s*multipart\/related/im.test(head) &&
    /^content-location:\s*https?:/im.test(start)
  )
}
