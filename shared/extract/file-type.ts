import { asLatin1, signed } from './binary-signature'
import { charsetByBytes } from './charset'
import { type MessageKind, messageKind } from './message-kind'
import { refusal } from './refusal'
import { behindProlog } from './xml-prolog'

/** Kinds that the bytes show, each in words. Whether it is Markdown or a table says the name. */
const KIND_WORDS = {
  pdf: 'a PDF',
  html: 'an HTML page',
  text: 'plain text',
  mail: 'an e-mail',
  mbox: 'a mailbox (MBOX)',
  mhtml: 'a saved web page (MHTML)',
  outlook: 'an Outlook message',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text document',
  xlsx: 'an Excel workbook',
  picture: 'a picture',
  zip: 'a ZIP archive',
  wacz: 'a web archive (WACZ)',
  warc: 'a web archive (WARC)',
  gzip: 'a gzip archive',
} as const
type Shown = keyof typeof KIND_WORDS
/** The kinds that are read. */
export type FileType = Shown | 'markdown' | 'delimited'

const ENDINGS: Readonly<Record<FileType, string>> = {
  pdf: 'pdf',
  html: 'html htm xhtml',
  text: 'txt',
  markdown: 'md markdown',
  delimited: 'csv tsv tab',
  mail: 'eml',
  mbox: 'mbox mbx',
  mhtml: 'mht mhtml',
  outlook: 'msg',
  docx: 'docx docm dotx dotm',
  odt: 'odt ott',
  rtf: 'rtf',
  xlsx: 'xlsx xlsm xltx xltm',
  picture: 'png jpg jpeg gif webp svg',
  zip: 'zip',
  wacz: 'wacz',
  warc: 'warc',
  gzip: 'gz gzip',
}
const CLAIMS = new Map(
  Object.entries(ENDINGS).flatMap(([type, endings]) =>
    endings.split(' ').map((ending) => [ending, type as FileType] as const),
  ),
)

/** What is looked at of a file that is no archive. */
export const HEAD_BYTES = 64 * 1024
const PAGE_START = /^<(!doctype\s+html|html[\s>])/i
const TAG_START =
  /^<(!doctype|head|body|title|meta|script|style|link|div|p|h[1-6]|table|article|main|section|span|a|br|ul|ol|base|center|font)[\s>/]/i

/** The ending of the name in lower case, '' without one. */
const ending = (name: string): string => name.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? ''

/** What a file is. */
interface FileKind {
  readonly type: FileType
  /** Where its name says another kind, both in a sentence. */
  readonly contradiction: string | null
}

/**
 * What the file is, from its bytes; of a text, also from its name.
 * @throws CasebookError `refused` when the kind is not read
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const claimed = CLAIMS.get(ending(name)) ?? null
  const shown = claimed === null ? null : shownAs(claimed)
  const found = typeByBytes(bytes, shown)
  if (found.type === null) throw unread(name, found.what, shown)
  if (shown !== null && shown !== found.type) {
    const contradiction = `The name says ${KIND_WORDS[shown]}, the bytes are ${found.what}.`
    return { type: found.type, contradiction }
  }
  return { type: found.type === 'text' ? (claimed ?? 'text') : found.type, contradiction: null }
}

/** What the name says the file is, in words; `null` when it says nothing that is known. */
export function claimedKind(name: string): string | null {
  const claimed = CLAIMS.get(ending(name))
  return claimed === undefined ? null : KIND_WORDS[shownAs(claimed)]
}

/** What the bytes of a file show whose name says this. */
const shownAs = (type: FileType): Shown =>
  type === 'markdown' || type === 'delimited' ? 'text' : type

/** Kinds that are text throughout; while one is read it is in memory several times over. */
const TEXTS: ReadonlySet<Shown> = new Set(['text', 'html', 'mail', 'mhtml', 'rtf'])
const MOST_TEXT_BYTES = 128 << 20

/**
 * Refuses a text, page or mail of more than 128 MB by its beginning, before the rest is in memory.
 * @param head its first bytes, HEAD_BYTES of them or all
 * @param size bytes of the whole file
 */
export function refuseLongText(name: string, head: Uint8Array, size: number): void {
  if (size <= MOST_TEXT_BYTES) return
  const claimed = CLAIMS.get(ending(name)) ?? null
  const { type, what } = typeByBytes(head, claimed === null ? null : shownAs(claimed))
  if (type === null || !TEXTS.has(type)) return
  const megabytes = Math.ceil(size / 1024 / 1024)
  throw refusal(name, `It is ${what} of ${megabytes} MB; those are read up to 128 MB.`)
}

function unread(name: string, what: string, shown: Shown | null) {
  const said = shown === null ? 'It is' : `The name says ${KIND_WORDS[shown]}, the bytes are`
  return refusal(name, `${said} ${what}; such files are not read.`)
}

interface Found {
  readonly type: Shown | null
  readonly what: string
}

const as = (type: Shown): Found => ({ type, what: KIND_WORDS[type] })

function typeByBytes(bytes: Uint8Array, claimed: Shown | null): Found {
  const head = bytes.subarray(0, HEAD_BYTES)
  const latin = asLatin1(head)
  if (latin.startsWith('%PDF-')) return as('pdf')
  const utf16 = charsetByBytes(head)?.startsWith('utf-16') ?? false
  const text = (utf16 ? latin.replaceAll('\0', '') : latin).replace(
    /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/,
    '',
  )
  if (isHtml(text, claimed)) return as('html')
  const known = signed(bytes)
  if (known !== null) return known
  const message = messageFound(text, head, claimed)
  if (message !== null) return as(message)
  // Readers accept a PDF whose header comes late or is missing (ISO 32000-1, annex H.3.4.1).
  if (/%PDF-\d/.test(latin.slice(0, 1024)) || holdsObject(latin)) return as('pdf')
  return utf16 || isText(head) ? as('text') : { type: null, what: 'of an unknown binary kind' }
}

/** Looked for apart: one pattern for both would go to the end of the text from every start. */
function holdsObject(latin: string): boolean {
  const start = latin.search(/(^|[\r\n])\d+ \d+ obj\b/)
  return start >= 0 && latin.indexOf('endobj', start) >= 0
}

/** The body of a message may hold any byte; its fields are text. */
const messageFound = (text: string, head: Uint8Array, claimed: Shown | null): MessageKind | null =>
  isText(head.subarray(0, 256)) ? messageKind(text, claimed) : null

/** Markdown and notes may begin with a tag, so a name that says text needs a whole page's start. */
function isHtml(text: string, claimed: Shown | null): boolean {
  const body = behindProlog(text)
  if (PAGE_START.test(body)) return true
  if (claimed === 'text' || /^<(svg|!doctype\s+svg)\b/i.test(body)) return false
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
