import { readMail } from '../../renderer/airlock/mail/read-mail'
import { Extraction } from '../../shared/model/source-text'
import { type SentPart, sent } from './mail'

/** Who wrote it and about what, for mails in which that does not matter. */
export const ANY_HEADER = ['From: Jane Doe <jane@a.example>', 'Subject: The note']

export const readSent = async (part: SentPart): Promise<Extraction> =>
  Extraction.parse(await readMail('mail.eml', sent(part)))

/** Kind and text of each block. */
export const blocksOf = ({ text }: Extraction): [string, string][] =>
  text.blocks.map(({ kind, start, end }) => [kind, text.text.slice(start, end)])

/** Name and value of each field of its header. */
export const headerOf = ({ fields = [] }: Extraction): [string, string][] =>
  fields.map(({ name, value }) => [name, value])
