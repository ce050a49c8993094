import { assemble } from '../../../shared/extract/assemble'
import { detailsOf } from '../../../shared/extract/details'
import { listedLinks } from '../../../shared/extract/links'
import { refusal } from '../../../shared/extract/refusal'
import { countWords } from '../../../shared/text/size-words'
import type { Extraction } from '../../../shared/model/source-text'
import { limited, stem } from '../limits'
import { headerPieces, mailHeader } from './header-pieces'
import { headerStatements, mailFields } from './mail-fields'
import type { MailParts } from './mail-parts'
import { uniqueNames } from './member-name'
import type { MimeHeaders } from './mime-header'

/** What every kind of mail gives. */
interface Mail extends MailParts {
  readonly mediaType: string
  readonly headers: MimeHeaders
  /** Where the fields of its header stand: "mail header". */
  readonly headerName: string
}

/**
 * One mail as a source: its text; its header as fields beside it; its attachments as members. A mail
 * that says nothing but its header has that for a text, so that it can be read and clipped.
 * @throws CasebookError `refused` when there is nothing in it
 */
export function assembleMail(name: string, mail: Mail): Extraction {
  const { headers, headerName, members, pictures } = mail
  const isEmpty = mail.pieces.every(({ text }) => text === '')
  const pieces = isEmpty ? headerPieces(mailHeader(headers)) : mail.pieces
  if (pieces.every(({ text }) => text === '') && members.length === 0) {
    throw refusal(name, 'The mail holds neither a header nor text.')
  }
  const unique = uniqueNames()
  const { links, dropped } = listedLinks(mail.links)
  return limited({
    mediaType: mail.mediaType,
    ...detailsOf([
      ...headerStatements(headers, headerName),
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    text: assemble('mail', pieces),
    dropped: [
      ...new Set(mail.dropped),
      ...(pictures === 0 ? [] : [countWords(pictures, 'inline picture')]),
      ...dropped,
    ],
    links,
    warnings: [...new Set(mail.warnings)].slice(0, 100),
    members: members.map((member) => ({ ...member, name: unique(member.name) })),
    fields: mailFields(headers, headerName),
  })
}
