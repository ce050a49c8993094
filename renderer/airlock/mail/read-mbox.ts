import { refusal } from '../../../shared/extract/refusal'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { safeFileName } from '../../../shared/text/file-name'
import type { Members } from '../archive/carrier'
import { taken } from '../member'
import { allowanceFor } from './allowance'
import { fieldWords, parseHeaders } from './mime-header'
import { messageSpans, withoutFromQuoting } from './mbox-messages'

/** A subject stands within this many bytes of a message, or the message is named by its number. */
const SUBJECT_BYTES = 16 * 1024

const REBUILT = 'the mark ">" was taken off its lines that begin with From'

/**
 * Parts a mailbox (MBOX, RFC 4155) into its messages, each a member.
 * @throws CasebookError `refused` without a message, above 10,000 of them or 256 MB
 */
export async function* mboxMembers(name: string, bytes: Uint8Array): Members {
  const allowance = allowanceFor(name)
  let count = 0
  for (const [start, end] of messageSpans(bytes)) {
    allowance.takeFile(end - start)
    const message = withoutFromQuoting(bytes.subarray(start, end))
    const isRebuilt = message.length < end - start
    count += 1
    const about = isRebuilt ? { rebuilt: REBUILT } : {}
    yield taken(messageName(message, count), message, about)
  }
  if (count === 0) throw refusal(name, 'The mailbox holds no message.')
  return { mediaType: 'application/mbox' }
}

/** Numbered in the order of the mailbox, so that no two are alike. */
function messageName(message: Uint8Array, number: number): string {
  const subject = fieldWords(parseHeaders(headOf(message)), 'subject')
  const place = String(number).padStart(5, '0')
  return `${place} ${safeFileName(foldWhitespace(subject.slice(0, 200)), 'message')}.eml`
}

/** Up to the first empty line, so that nothing of the text is taken for a field. */
function headOf(message: Uint8Array): Uint8Array {
  const head = message.subarray(0, SUBJECT_BYTES)
  const end = head.findIndex(
    (byte, at) =>
      byte === 0x0a && (head[at + 1] === 0x0a || (head[at + 1] === 0x0d && head[at + 2] === 0x0a)),
  )
  return end < 0 ? head : head.subarray(0, end)
}
