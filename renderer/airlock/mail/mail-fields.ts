import type { Statement } from '../../../shared/extract/details'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FileField } from '../../../shared/model/report'
import { decodedWords, peopleIn } from './encoded-words'
import { field, type MimeHeaders } from './mime-header'

/** A header of more fields, or longer ones, was made to exhaust its reader. */
const MOST_FIELDS = 300
const LONGEST_FIELD = 16 * 1024
const LONGEST_VALUE = 4000

/** What a reader looks for first: no number of other fields may push it out. */
const SOUGHT = /^(from|sender|reply-to|to|cc|bcc|date|message-id|subject)$/

/** Every field of a header as it was sent, its encoded words read, in the order of their names. */
export function mailFields(headers: MimeHeaders, of: string): FileField[] {
  const fields = [...headers].flatMap(([name, values]) =>
    values.slice(0, MOST_FIELDS).map((value) => [name, value] as const),
  )
  const sought = fields.filter(([name]) => SOUGHT.test(name)).slice(0, MOST_FIELDS)
  const others = fields.filter(([name]) => !SOUGHT.test(name))
  const kept = new Set([...sought, ...others.slice(0, MOST_FIELDS - sought.length)])
  return fields
    .filter((one) => kept.has(one))
    .map(([name, value]) => ({
      of,
      name: spelled(name).slice(0, 200),
      value: foldWhitespace(decodedWords(value.slice(0, LONGEST_FIELD))).slice(0, LONGEST_VALUE),
    }))
}

const CAPITALS = /^(id|ip|mime|dkim|arc|spf|url)$/
/** `message-id` as it is usually written, "Message-ID". */
const spelled = (name: string): string =>
  name
    .split('-')
    .map((part) =>
      CAPITALS.test(part) ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1),
    )
    .join('-')

/** What a mail's header says about the mail. */
export function headerStatements(headers: MimeHeaders, of: string): Statement[] {
  const from = field(headers, 'from')
  return [
    said('title', 'Subject', foldWhitespace(decodedWords(field(headers, 'subject')))),
    { ...said('authors', 'From', decodedWords(from)), value: peopleIn(from).join('; ') },
    said('published', 'Date', field(headers, 'date')),
    said('language', 'Content-Language', field(headers, 'content-language')),
  ]
  function said(detail: Statement['detail'], name: string, written: string): Statement {
    return { detail, place: `${of} ${name}`, written: written.slice(0, LONGEST_FIELD) }
  }
}
