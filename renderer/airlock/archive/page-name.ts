import { fileKind, type FileType } from '../../../shared/extract/file-type'
import { safeFileName } from '../../../shared/text/file-name'

/** Types that become sources, each with the endings that its files may bear. */
const ENDINGS: readonly (readonly [type: RegExp, endings: string])[] = [
  [/^(text\/html|application\/xhtml\+xml)$/, 'html htm xhtml'],
  [/^application\/pdf$/, 'pdf'],
  [/^text\/plain$/, 'txt md'],
  [/^text\/markdown$/, 'md'],
  [/^text\/csv$/, 'csv'],
  [/^image\/png$/, 'png'],
  [/^image\/jpeg$/, 'jpg jpeg'],
  [/^image\/gif$/, 'gif'],
  [/^image\/webp$/, 'webp'],
  [/^image\/svg\+xml$/, 'svg'],
  [/^application\/(rtf|msword)$/, 'rtf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/, 'docx'],
  [/^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/, 'xlsx'],
  [/^application\/vnd\.oasis\.opendocument\.text$/, 'odt'],
]

const endingsOf = (type: string): readonly string[] =>
  ENDINGS.find(([pattern]) => pattern.test(type))?.[1].split(' ') ?? []

/** Whether an answer of this type becomes a source of its own. */
export const typeRead = (type: string): boolean => endingsOf(type).length > 0

/** What servers say of a file that they know nothing of, or nothing at all. */
const GENERIC =
  /^(|(application|binary)\/(octet-stream|x-download|force-download)|unknown\/unknown)$/

/** Whether the server left it open of what type its answer is: then the bytes say it. */
export const isGeneric = (type: string): boolean => GENERIC.test(type)

const SHOWN: Readonly<Partial<Record<FileType, string>>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  picture: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
}

/**
 * The type of an answer by its bytes; `null` for what is no document. Plain text is none here: most
 * of it are the scripts and style sheets of pages.
 */
export function typeShown(bytes: Uint8Array): string | null {
  try {
    return SHOWN[fileKind('', bytes).type] ?? null
  } catch {
    return null
  }
}

/**
 * A name for a page: host and last part of its address, with an ending after its type, so that a
 * page at ".../report.pdf" that is HTML is not taken for a PDF.
 */
export function pageName(url: string, type: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  const last = parsed?.pathname.split('/').findLast((part) => part !== '') ?? 'index'
  const endings = endingsOf(type)
  const given = last.match(/\.([a-z0-9]{1,5})$/i)?.[1]?.toLowerCase() ?? ''
  const kept = endings.includes(given)
  const bare = kept ? last.slice(0, -given.length - 1) : last
  const host = parsed?.hostname ?? 'page'
  return `${host}/${safeFileName(bare, 'index')}.${kept ? given : endings[0]}`
}
