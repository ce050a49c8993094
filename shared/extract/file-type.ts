import { asLatin1, knownButUnread } from './binary-signature'
import { charsetByBytes } from './charset'
import { refusal } from './refusal'

/** The kinds that are read. Markdown is text whose name says so. */
export type FileType = 'pdf' | 'html' | 'text' | 'markdown'
type Family = 'pdf' | 'html' | 'text'

const FAMILY_BY_ENDING: Readonly<Record<string, Family>> = {
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  md: 'text',
  markdown: 'text',
}
const FAMILY_NAME: Readonly<Record<Family, string>> = {
  pdf: 'a PDF',
  html: 'an HTML page',
  text: 'plain text',
}

const HEAD_BYTES = 64 * 1024
const PREAMBLE = /^\s*(<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*/i
const PAGE_START = /^<(!doctype\s+html|html[\s>])/i
const TAG_START =
  /^<(!doctype|head|body|title|meta|script|style|link|div|p|h[1-6]|table|article|main|section|span|a|br|ul|ol|base|center|font)[\s>/]/i

/** The ending of the name in lower case, '' without one. */
const ending = (name: string): string => name.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? ''

/**
 * What the file is, from its bytes.
 * @throws CasebookError `refused`, naming both, when the name says another kind or the kind is
 * not read
 */
export function fileType(name: string, bytes: Uint8Array): FileType {
  const claimed = FAMILY_BY_ENDING[ending(name)] ?? null
  const found = familyByBytes(bytes, claimed)
  if (found === null) throw unread(name, bytes, claimed)
  if (claimed !== null && claimed !== found) {
    throw refusal(
      name,
      `The name says ${FAMILY_NAME[claimed]}, the bytes are ${FAMILY_NAME[found]}. ` +
        'Rename the file after what it is.',
    )
  }
  return found === 'text' && /^(md|markdown)$/.test(ending(name)) ? 'markdown' : found
}

function unread(name: string, bytes: Uint8Array, claimed: Family | null) {
  const what = knownButUnread(bytes) ?? 'of an unknown binary kind'
  const said = claimed === null ? 'It is' : `The name says ${FAMILY_NAME[claimed]}, the bytes are`
  return refusal(name, `${said} ${what}; only PDF, HTML, Markdown and plain text are read.`)
}

function familyByBytes(bytes: Uint8Array, claimed: Family | null): Family | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  const latin = asLatin1(head)
  if (latin.startsWith('%PDF-')) return 'pdf'
  const utf16 = charsetByBytes(head)?.startsWith('utf-16') ?? false
  const text = (utf16 ? latin.replaceAll('\0', '') : latin).replace(
    /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/,
    '',
  )
  if (isHtml(text, claimed)) return 'html'
  // Readers accept a PDF whose header comes late or is missing (ISO 32000-1, annex H.3.4.1).
  if (/%PDF-\d/.test(latin.slice(0, 1024)) || /(^|[\r\n])\d+ \d+ obj\b[^]*endobj/.test(latin)) {
    return 'pdf'
  }
  if (knownButUnread(head) !== null) return null
  return utf16 || isText(head) ? 'text' : null
}

/** Markdown and notes may begin with a tag, so a name that says text needs a whole page's start. */
function isHtml(text: string, claimed: Family | null): boolean {
  const body = text.replace(PREAMBLE, '')
  if (PAGE_START.test(body)) return true
  if (claimed === 'text' || /^<svg/i.test(body)) return false
  return (
    TAG_START.test(body) || (claimed === 'html' && /<(html|body|p|div|h[1-6]|br)[\s>]/i.test(text))
  )
}

/** Text holds no NUL and hardly any other control character. */
function isText(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls += 1
  }
  return controls <= head.length * 0.01
}
