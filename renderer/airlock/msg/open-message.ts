import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import { refusal } from '../../../shared/extract/refusal'
import { decode } from '../text/decode'
import { type Allowance, allowanceFor } from '../mail/allowance'
import { charsetOfLabel } from '../mail/charset-label'
import type { MimeHeaders } from '../mail/mime-header'
import { compoundStreams } from './compound-storage'
import { foldersOf } from './message-attachments'
import { messageHeader } from './message-header'
import { type Properties, propertiesOf } from './message-properties'

const CODE_PAGE = 0x3ffd
const TEXT = 0x1000
const HTML = 0x1013
const HTML_CODE_PAGE = 0x3fde

/** A message of Outlook whose parts can be asked for. */
export interface OpenMessage {
  readonly streams: ReturnType<typeof compoundStreams>
  readonly properties: Properties
  readonly codePage: number | null
  readonly headers: MimeHeaders
  readonly allowance: Allowance
}

/**
 * Opens a message file (MS-OXMSG) and reads its header.
 * @throws CasebookError `refused` when it is damaged, none, or too large
 */
export function openMessage(name: string, bytes: Uint8Array): OpenMessage {
  const streams = compoundStreams(name, bytes)
  if (!streams.has('__properties_version1.0')) {
    throw refusal(name, 'It is a compound file, but no message of Outlook.')
  }
  const allowance = allowanceFor(name)
  const properties = propertiesOf(streams, '', 32, allowance)
  const codePage = properties.number(CODE_PAGE)
  const recipients = [...foldersOf(streams, '__recip_version1.0_').keys()].map((folder) =>
    propertiesOf(streams, folder, 8, allowance, codePage),
  )
  return {
    streams,
    properties,
    codePage,
    allowance,
    headers: messageHeader(properties, recipients),
  }
}

/** The plain form of its text; '' without one. */
export const plainTextOf = ({ properties }: OpenMessage): string => properties.text(TEXT)

/** The HTML form of its text; '' without one. */
export function htmlTextOf({ properties }: OpenMessage): string {
  const bytes = properties.bytes(HTML)
  const page = charsetOfLabel(`cp${properties.number(HTML_CODE_PAGE) ?? ''}`)
  return bytes === null
    ? properties.text(HTML)
    : decode(bytes, charsetDeclaredInHtml(bytes) ?? page)
}
