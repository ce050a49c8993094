import { CasebookError } from '../../shared/errors/casebook-error'
import { fileKind, type FileType, refuseLongText } from '../../shared/extract/file-type'
import { refusal, refuseBySize, refuseLongReading } from '../../shared/extract/refusal'
import type { Extraction, Member } from '../../shared/model/source-text'
import { carrier, type Members } from './archive/carrier'
import { isMember } from './limits'

/**
 * A charset is handed on where a server named one for the file; readers of text heed it. `whole` is
 * for those that look for an article.
 */
type Reader = (
  name: string,
  bytes: Uint8Array,
  charset?: string,
  whole?: boolean,
) => Extraction | Promise<Extraction>

/** How each kind is read. The parsers are loaded when first needed. */
const READERS: Readonly<Partial<Record<FileType, () => Promise<Reader>>>> = {
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
  html: async () => (await import('./html/read-html')).readHtml,
  text: async () => textReader('text'),
  markdown: async () => textReader('markdown'),
  delimited: async () => (await import('./text/read-delimited')).readDelimited,
  mail: async () => (await import('./mail/read-mail')).readMail,
  mhtml: async () => (await import('./html/read-mhtml')).readMhtml,
  docx: async () => (await import('./office/read-docx')).readDocx,
  odt: async () => (await import('./office/read-odt')).readOdt,
  rtf: async () => (await import('./office/rtf/read-rtf')).readRtf,
  xlsx: async () => (await import('./office/read-xlsx')).readXlsx,
  outlook: async () => (await import('./msg/read-msg')).readMsg,
  picture: async () => (await import('./picture/read-picture')).readPicture,
}

type CarrierReader = (name: string, bytes: Uint8Array) => Members

/** The kinds that only carry others, and how these are taken out. */
const CARRIERS: Readonly<Partial<Record<FileType, () => Promise<CarrierReader>>>> = {
  mbox: async () => (await import('./mail/read-mbox')).mboxMembers,
  zip: async () => (await import('./archive/read-zip')).zipMembers,
  wacz: async () => (await import('./archive/read-wacz')).waczMembers,
  warc: async () => (await import('./archive/read-warc')).warcMembers,
  gzip: async () => (await import('./archive/read-gzip')).gzipMembers,
}

async function textReader(kind: 'text' | 'markdown'): Promise<Reader> {
  const { readText } = await import('./text/read-text')
  return (name, bytes, charset) => readText(name, bytes, kind, charset)
}

/**
 * Reads one file by what its bytes are.
 * @param charset that a server named for it
 * @param whole reads all of a web page, not its article
 * @throws CasebookError `refused`, one sentence that begins with the file's name
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  charset?: string,
  whole = false,
): Promise<Extraction> {
  refuseBySize(name, bytes.length)
  refuseLongText(name, bytes, bytes.length)
  const { type, contradiction } = fileKind(name, bytes)
  // An analyst can name her own file after what it is, and not one that lies within another.
  if (contradiction !== null && !isMember(name)) {
    throw refusal(name, `${contradiction} Rename the file after what it is.`)
  }
  const reader = await readerOf(type)
  if (reader === undefined) throw refusal(name, 'Files of its kind are not read.')
  const read = await withReason(name, async () => reader(name, bytes, charset, whole))
  refuseLongReading(name, read.text)
  if (contradiction === null) return read
  return { ...read, warnings: [contradiction, ...(read.warnings ?? [])].slice(0, 100) }
}

/**
 * The files within a file, as {@link readFile} tells of them, each with its bytes.
 * @throws CasebookError `refused`
 */
export async function* membersOf(
  name: string,
  bytes: Uint8Array,
  charset?: string,
): AsyncGenerator<Member> {
  const members = await CARRIERS[fileKind(name, bytes).type]?.()
  if (members !== undefined) yield* members(name, bytes)
  else yield* (await readFile(name, bytes, charset)).members ?? []
}

async function readerOf(type: FileType): Promise<Reader | undefined> {
  const members = await CARRIERS[type]?.()
  if (members === undefined) return READERS[type]?.()
  return (name, bytes) => carrier(name, members(name, bytes))
}

/** A parser that falls over a file says nothing an analyst understands; that it did is a reason. */
async function withReason(name: string, reading: () => Promise<Extraction>): Promise<Extraction> {
  try {
    return await reading()
  } catch (error) {
    if (error instanceof CasebookError) throw error
    const words = error instanceof Error ? error.message : String(error)
    throw refusal(name, `Its reader gave up on it (${words.slice(0, 200)}).`, error)
  }
}
