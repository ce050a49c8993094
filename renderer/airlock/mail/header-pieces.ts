import type { Piece } from '../../../shared/extract/assemble'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { countWords } from '../../../shared/text/size-words'
import { decodedWords } from './encoded-words'
import { field, type MimeHeaders } from './mime-header'

/** Who wrote to whom and when, as far as a mail says so. */
export interface MailHeader {
  /** Name of the field and its value, in the order in which they are shown. */
  readonly rows: readonly (readonly [name: string, value: string])[]
  readonly subject: string
}

const SHOWN = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date', 'Message-ID']
/** A list of a thousand addresses stays readable; a hostile one is not decoded to its end. */
const LONGEST_VALUE = 64 * 1024

/** The fields of a mail that are shown. Sender and Reply-To only where they differ from From. */
export function mailHeader(headers: MimeHeaders): MailHeader {
  const value = (name: string): string =>
    foldWhitespace(decodedWords(field(headers, name.toLowerCase()).slice(0, LONGEST_VALUE)))
  const from = value('From')
  const rows = SHOWN.map((name): [string, string] => [name, value(name)])
    .filter(([, text]) => text !== '')
    .filter(([name, text]) => !/^(Sender|Reply-To)$/.test(name) || text !== from)
  const stations = headers.get('received')?.length ?? 0
  if (stations > 0) rows.push(['Received', `through ${countWords(stations, 'server')}`])
  return { rows, subject: value('Subject') }
}

/** The header as blocks: one table row a field, then the subject as title. */
export const headerPieces = ({ rows, subject }: MailHeader): Piece[] => [
  ...rows.map(([name, value]): Piece => ({ kind: 'table', text: `${name}\t${value}` })),
  { kind: 'title', text: subject },
]
