import type { Extraction } from '../../../shared/model/source-text'
import { allowanceFor } from './allowance'
import { assembleMail } from './assemble-mail'
import { mailParts } from './mail-parts'
import { readMimeTree } from './mime-tree'
import { charsetWarnings } from './part-text'

/**
 * Reads a mail (RFC 5322, MIME): its text, in the plain form where that says what the HTML says. Attachments and mails passed on are members. Nothing remote is followed.
 * @throws CasebookError `refused` when it is empty, too deep, too large or has too many parts
 */
export async function readMail(name: string, bytes: Uint8Array): Promise<Extraction> {
  const message = readMimeTree(name, bytes)
  const { headers } = message
  const parts = mailParts(message, allowanceFor(name))
  return assembleMail(name, {
    ...parts,
    mediaType: 'message/rfc822',
    headers,
    headerName: 'mail header',
    warnings: [...charsetWarnings(message), ...parts.warnings],
  })
}
