import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { refusal } from '../../../shared/extract/refusal'
import { countWords } from '../../../shared/text/size-words'
import { DAMAGED, gunzip, pieces } from './gunzip'
import { taken, type TakenMember } from '../member'
import { uniqueNames } from '../mail/member-name'
import { structured } from '../mail/mime-header'
import { isStillPacked, packingUnread } from './content-packing'
import { isGeneric, pageName, typeRead, typeShown } from './page-name'
import { recordBytes, type Taken } from './record-bytes'

/** Records of an archive are found by their headers; a header is a few hundred bytes. */
const MOST_HEADER_BYTES = 256 * 1024
/** The parser cuts what it holds after each line, so it is given little at a time. */
const PIECE_BYTES = 16 * 1024

/** A crawler that was stopped leaves such an archive; what it had saved is worth having. */
const READ_SO_FAR = `${DAMAGED} It was read up to there; its last page may be incomplete.`

/** What was taken from an archive so far, and what it may still hold. */
export interface ArchivePages extends Taken {
  /** Records left out, counted by what they are. */
  readonly left: Map<Left, number>
  readonly unique: (name: string) => string
}

export const archivePages = (name: string): ArchivePages => ({
  name,
  pages: 0,
  left: new Map(),
  warnings: new Set(),
  unique: uniqueNames(),
  bytes: 0,
})

/**
 * The pages, documents, texts and pictures of one WARC.
 * @throws CasebookError `refused`
 */
export async function* takeRecords(
  pages: ArchivePages,
  bytes: Uint8Array,
): AsyncGenerator<TakenMember, void> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const content = packed
    ? gunzip(pages.name, bytes, () => void pages.warnings.add(READ_SO_FAR))
    : pieces(bytes, PIECE_BYTES)
  let header = 0
  const watched = async function* () {
    for await (const chunk of content) {
      header += chunk.length
      // Here the parser looks for the next record; what it skips or hands on does not count.
      if (header > MOST_HEADER_BYTES) {
        throw refusal(pages.name, 'A record of the web archive has no end to its header.')
      }
      yield chunk
    }
  }
  const parser = new WARCParser(new AsyncIterReader(watched(), null))
  for (;;) {
    header = 0
    const record = await parser.parse()
    if (record === null) return
    header = Number.NEGATIVE_INFINITY
    const page = await take(pages, record)
    if (page !== null) yield page
  }
}

/** The page of a record, `null` where it becomes no source. */
async function take(pages: ArchivePages, record: WARCRecord): Promise<TakenMember | null> {
  const leave = (why: Left) => {
    pages.left.set(why, (pages.left.get(why) ?? 0) + 1)
    return null
  }
  const why = leftOut(record)
  if (why !== null) {
    await record.skipFully()
    return leave(why)
  }
  const url = (record.warcTargetURI ?? '').slice(0, 4000)
  const bytes = await recordBytes(pages, record)
  if (bytes.length === 0) return null
  const packing = packingUnread(headerOf(record, 'content-encoding'))
  if (packing !== null && isStillPacked(bytes)) {
    pages.warnings.add(
      `Pages packed with ${packing} are not read. Save the archive again without that packing to have them.`,
    )
    return leave('packed')
  }
  const type = isGeneric(typeOf(record)) ? typeShown(bytes) : typeOf(record)
  if (type === null) return leave('furniture')
  const charset = charsetOf(record)
  pages.pages += 1
  return taken(pages.unique(pageName(url, type)), bytes, {
    url,
    captured: record.warcDate?.slice(0, 40) ?? null,
    ...(charset === null ? {} : { charset }),
    ...(wasUnpacked(record) ? { rebuilt: 'the packing of the server was undone' } : {}),
  })
}

/** Whether the body was packed; the parser lets go of a packing that the bytes do not have. */
const wasUnpacked = ({ contentReader }: WARCRecord): boolean =>
  contentReader instanceof AsyncIterReader && Boolean(contentReader.compressed)

/** Records that become no source: one of them and several, in words. */
const LEFT = {
  request: ['request', 'requests'],
  metadata: ['metadata record', 'metadata records'],
  warcinfo: ['record about the archive', 'records about the archive'],
  revisit: ['repeated capture', 'repeated captures'],
  other: ['other record', 'other records'],
  nowhere: ['capture without a web address', 'captures without a web address'],
  failed: ['answer without a page (moved, missing)', 'answers without a page (moved, missing)'],
  packed: ['page packed in a way that is not read', 'pages packed in a way that is not read'],
  furniture: [
    'style sheet, script or other file of a page',
    'style sheets, scripts and other files of pages',
  ],
} as const
type Left = keyof typeof LEFT

/** Why the record becomes no source; `null` when it does. */
function leftOut(record: WARCRecord): Left | null {
  const { warcType } = record
  if (warcType !== 'response' && warcType !== 'resource') {
    return Object.hasOwn(LEFT, warcType) ? (warcType as Left) : 'other'
  }
  if (!/^https?:\/\//i.test(record.warcTargetURI ?? '')) return 'nowhere'
  const status = Number(record.httpHeaders?.statusCode ?? 200)
  if (!(status >= 200 && status < 300)) return 'failed'
  const type = typeOf(record)
  return typeRead(type) || isGeneric(type) ? null : 'furniture'
}

const headerOf = (record: WARCRecord, name: string): string =>
  record.httpHeaders?.headers.get(name)?.slice(0, 1000) ?? ''

/** The type that the server named; of an answer, the archive's own names only that it is HTTP. */
const typeOf = (record: WARCRecord): string =>
  (
    headerOf(record, 'content-type') ||
    (record.warcType === 'resource' && record.warcContentType) ||
    ''
  )
    .replace(/;[^]*/, '')
    .trim()
    .toLowerCase()

/** The charset that the server named (RFC 9110, 8.3), `null` when it named none. */
const charsetOf = (record: WARCRecord): string | null =>
  structured(headerOf(record, 'content-type')).parameters.get('charset')?.slice(0, 100) || null

/**
 * What the archive comes to.
 * @throws CasebookError `refused` when no page was found
 */
export function finished({ name, pages, left, warnings }: ArchivePages) {
  if (pages === 0) {
    const isDamaged = warnings.has(READ_SO_FAR)
    throw refusal(name, isDamaged ? DAMAGED : 'The web archive holds no page that can be read.')
  }
  return {
    dropped: [...left].map(([what, count]) => countWords(count, LEFT[what][0], LEFT[what][1])),
    warnings: [...warnings],
  }
}
