import type { FileField } from '../../../../shared/model/report'

/** The header of a mail as it is shown: what a reader looks for first, and the rest. */
export interface FoldedHeader {
  readonly subject: string | null
  readonly shown: readonly FileField[]
  readonly folded: readonly FileField[]
}

/** In this order, whatever the order in the mail. */
const SHOWN = ['From', 'To', 'Cc', 'Date']
const MAIL = /^(mail header|Outlook message)$/

/** `null` where the fields are not those of a mail. */
export function foldedHeader(fields: readonly FileField[]): FoldedHeader | null {
  const header = fields.filter(({ of }) => MAIL.test(of))
  if (header.length === 0) return null
  const subject = header.find(({ name }) => name === 'Subject')
  const shown = SHOWN.flatMap((name) => header.find((one) => one.name === name) ?? [])
  return {
    subject: subject?.value || null,
    shown,
    folded: header.filter((one) => one !== subject && !shown.includes(one)),
  }
}
