import { compoundFile } from './compound-file'
import { behindProlog } from './xml-prolog'
import { zipNames } from './zip-names'

// What the platform calls latin1 is windows-1252 (Encoding standard, 4.2): it has other characters,
// all of higher numbers, for some of the bytes 80 to 9F.
const windows = new TextDecoder('latin1')
const OTHER = /[^\0-\xff]/
const units = new TextDecoder('utf-16le')

/** The bytes as characters of the same number. */
export function asLatin1(bytes: Uint8Array): string {
  const text = windows.decode(bytes)
  return OTHER.test(text) ? units.decode(new Uint8Array(new Uint16Array(bytes).buffer)) : text
}

/** Kinds that are read and known by their first bytes. */
type SignedType =
  | ('picture' | 'outlook' | 'rtf' | 'gzip' | 'warc')
  | ('docx' | 'xlsx' | 'odt' | 'wacz' | 'zip')

/** What the bytes are: a kind that is read or `null`, and the same in words, as "a …". */
export interface Signed {
  readonly type: SignedType | null
  readonly what: string
}

const SIGNATURES: readonly (readonly [RegExp, string, SignedType?])[] = [
  [/^\x89PNG/, 'a PNG picture', 'picture'],
  [/^\xff\xd8\xff/, 'a JPEG picture', 'picture'],
  [/^GIF8/, 'a GIF picture', 'picture'],
  [/^RIFF[^]{4}WEBP/, 'a WebP picture', 'picture'],
  [/^\{\\rtf/, 'a Rich Text document', 'rtf'],
  [/^\x1f\x8b/, 'a gzip archive', 'gzip'],
  [/^WARC\/\d/, 'a web archive (WARC)', 'warc'],
  [/^RIFF/, 'a sound or video recording'],
  [/^(II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM[^]{4}\0\0\0\0/, 'a bitmap picture'],
  [/^[^]{4}ftyp/, 'a video or a HEIF picture'],
  [/^(ID3|OggS|fLaC)/, 'a sound recording'],
  [/^MZ[^]*\0/, 'a Windows program'],
  [/^\x7fELF/, 'a Linux program'],
  [/^(\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/, 'a program'],
  [/^%!PS/, 'a PostScript document'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^7z\xbc\xaf/, 'a 7-Zip archive'],
  [/^Rar!/, 'a RAR archive'],
  [/^\x78\x9f\x3e\x22/, 'what Outlook packs a mail into for itself (TNEF, winmail.dat)'],
  [/^(BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/, 'a compressed file'],
  [/^[^]{257}ustar/, 'a TAR archive'],
]

/** A document of Office has its list of parts beside them; names of parts know no case (ECMA-376-2). */
const office = (folder: string) => (names: readonly string[]) =>
  names.some((name) => /^\[content_types\]\.xml$/i.test(name)) &&
  names.some((name) => name.toLowerCase().startsWith(folder))

/** A ZIP is told by its members. */
const ZIP_KINDS: readonly (readonly [
  is: (names: readonly string[]) => boolean,
  what: string,
  type?: SignedType,
])[] = [
  [office('word/'), 'a Word document', 'docx'],
  [office('xl/'), 'an Excel workbook', 'xlsx'],
  [office('ppt/'), 'a PowerPoint presentation'],
  [
    (names) => names.includes('datapackage.json') && names.some((name) => /^archive\/./.test(name)),
    'a web archive (WACZ)',
    'wacz',
  ],
  [
    (names) => names.some((name) => name === 'META-INF/MANIFEST.MF' || name.endsWith('.class')),
    'a Java archive',
  ],
]

/** OpenDocument and EPUB put a member first, unpacked, that says what they are. */
const FIRST_MEMBER: readonly (readonly [RegExp, string, SignedType?])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'an OpenDocument text', 'odt'],
  [/^application\/vnd\.oasis\.opendocument/, 'an OpenDocument file other than a text'],
  [/^application\/epub/, 'an EPUB book'],
]

/** What the file is by its first bytes, a ZIP by its members; `null` where no signature is known. */
export function signed(bytes: Uint8Array): Signed | null {
  const text = asLatin1(bytes.subarray(0, 64 * 1024))
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text)) return zipKind(bytes, text)
  if (text.startsWith('\xd0\xcf\x11\xe0')) return compoundKind(bytes)
  if (isSvg(text)) return { what: 'an SVG picture', type: 'picture' }
  const known = SIGNATURES.find(([signature]) => signature.test(text))
  return known ? { what: known[1], type: known[2] ?? null } : null
}

const SVG_TYPE = /^<!DOCTYPE svg[^>[]*(\[[^\]]*\]\s*)?>/i

const isSvg = (text: string): boolean =>
  /^<svg[\s>]/i.test(behindProlog(behindProlog(text).replace(SVG_TYPE, '')))

/** Whether the file unpacks to files that may be many times its size. */
export const isPacked = (bytes: Uint8Array): boolean =>
  /^(PK|\x1f\x8b)/.test(asLatin1(bytes.subarray(0, 2))) &&
  /^(zip|wacz|gzip)$/.test(signed(bytes)?.type ?? '')

function zipKind(bytes: Uint8Array, text: string): Signed {
  const said = text.match(/^[^]{30}mimetype[^]{0,64}?(application\/[a-z.+-]*)/)?.[1] ?? ''
  const names = zipNames(bytes) ?? []
  const known =
    FIRST_MEMBER.find(([start]) => start.test(said)) ?? ZIP_KINDS.find(([is]) => is(names))
  return known ? { what: known[1], type: known[2] ?? null } : { what: 'a ZIP archive', type: 'zip' }
}

function compoundKind(bytes: Uint8Array): Signed {
  const found = compoundFile(bytes)
  return found === 'outlook'
    ? { what: 'an Outlook message', type: 'outlook' }
    : { what: found ?? 'a Microsoft Office 97 document', type: null }
}
