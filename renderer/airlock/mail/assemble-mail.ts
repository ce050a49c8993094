import { assemble } from '../../../shared/extract/assemble'
import { languageTag } from '../../../shared/extract/language-tag'
import { readDate } from '../../../shared/extract/partial-date'
import { refusal } from '../../../shared/extract/refusal'
import { countWords } from '../../../shared/text/size-words'
import type { Extraction } from '../../../shared/model/source-text'
import { limited, stem } from '../limits'
import { headerPieces, type MailHeader } from './header-pieces'
import type { MailParts } from './mail-parts'
import { uniqueNames } from './member-name'

/** What every kind of mail gives. */
interface Mail extends MailParts {
  readonly mediaType: string
  readonly header: MailHeader
  readonly authors: readonly string[]
  /** As the mail writes it. */
  readonly date: string
  readonly language: string
  readonly warnings: readonly string[]
}

/**
 * One mail as a source: its header, then its text; its attachments as members.
 * @throws CasebookError `refused` when there is nothing in it
 */
export function assembleMail(name: string, mail: Mail): Extraction {
  const { header, members, pictures } = mail
  if (header.rows.length === 0 && header.subject === '' && mail.pieces.length === 0) {
    if (members.length === 0) throw refusal(name, 'The mail holds neither a header nor text.')
  }
  const unique = uniqueNames()
  return limited({
    mediaType: mail.mediaType,
    title: header.subject || stem(name),
    authors: [...mail.authors],
    publisher: '',
    published: readDate(mail.date),
    language: languageTag(mail.language),
    url: null,
    text: assemble('mail', [...headerPieces(header), ...mail.pieces]),
    dropped: [
      ...new Set(mail.dropped),
      ...(pictures === 0 ? [] : [countWords(pictures, 'inline picture')]),
    ],
    warnings: [...mail.warnings],
    members: members.map((member) => ({ ...member, name: unique(member.name) })),
  })
}
