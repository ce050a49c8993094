import type { Extraction } from '../../../shared/model/source-text'
import { highestMarking, type Marking, schemeOf } from '../../../shared/model/marking'
import type { FoundDetail, Report } from '../../../shared/model/report'
import type { Source } from '../../../shared/model/source'
import { readingLimits } from '../../../shared/text/reading-limits'
import { type CommitRequest, commitGroup } from '../commit'
import type { OpenCase } from '../case-at-work'
import { acquiredHow, type FoundIn } from './acquired'
import { nextNumber } from '../project'

/** A file that the airlock has read, ready to become a source. */
export interface ReadSource {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly extraction: Extraction
  /** Time that reading took, in ms. */
  readonly milliseconds: number
  /** Where it was found when it came within another file. */
  readonly origin?: FoundIn | undefined
}

/**
 * Takes files into the case: source, text, report and original of each arrive in an entry of its own,
 * all of them or none.
 * @throws CasebookError when they were not saved; the case is then unchanged
 */
export async function importSources(
  opened: OpenCase,
  reads: readonly ReadSource[],
): Promise<Source[]> {
  const entries = await commitGroup(opened, async () => {
    const [[record], number] = await Promise.all([
      opened.database.cases.toArray(),
      nextNumber(opened.database, 'sources'),
    ])
    const scheme = schemeOf(record ?? {})
    const marking = highestMarking(scheme, [record?.marking ?? scheme.usual])
    return reads.map((read, at) => requestFor(opened, read, number + at, marking))
  })
  return entries.map(({ changes }) => changes[0]?.after as Source)
}

function requestFor(
  opened: OpenCase,
  read: ReadSource,
  number: number,
  marking: Marking,
): CommitRequest {
  const id = crypto.randomUUID()
  const text = { ...read.extraction.text, id: crypto.randomUUID(), sourceId: id }
  const how = acquiredHow(read.origin)
  const acquired = { at: new Date().toISOString(), how, by: opened.analyst }
  const source = { ...describe(read), id, number, acquired, marking }
  return {
    command: `Import source S${number}: ${source.title}`,
    changes: [
      { table: 'sources', id, before: null, after: source },
      { table: 'texts', id: text.id, before: null, after: text },
      { table: 'reports', id, before: null, after: reportOf(id, read) },
    ],
    originals: [{ sourceId: id, bytes: read.bytes }],
  }
}

/** What the file itself says; everything an analyst judges is left open. */
const describe = ({ fileName, bytes, sha256, extraction, origin }: ReadSource) => ({
  fileName,
  mediaType: extraction.mediaType,
  sha256,
  bytes: bytes.length,
  ...(origin?.rebuilt === undefined ? {} : { rebuilt: origin.rebuilt }),
  title: extraction.title.trim() || fileName,
  publisher: extraction.publisher,
  authors: extraction.authors,
  published: extraction.published,
  modified: extraction.modified ?? null,
  informationDate: null,
  language: extraction.language,
  // The archive saw the address; the page only claims one.
  url: origin?.url ?? extraction.url,
  ratings: [],
  descriptor: '',
  derivedFrom: origin?.sourceId ?? null,
})

/** What the airlock told of the file, kept as it was told. */
const reportOf = (id: string, { extraction, milliseconds, origin }: ReadSource): Report => ({
  id,
  dropped: extraction.dropped,
  warnings: extraction.warnings ?? [],
  found: [...foundByArchive(origin), ...(extraction.found ?? [])],
  fields: extraction.fields ?? [],
  scripts: extraction.scripts ?? [],
  links: extraction.links ?? [],
  extractor: extraction.text.extractor,
  pages: extraction.text.pages.length,
  blocks: extraction.text.blocks.length,
  members: extraction.members?.length ?? 0,
  milliseconds,
  limits: readingLimits,
})

const foundByArchive = (origin: FoundIn | undefined): FoundDetail[] =>
  origin?.url ? [{ detail: 'url', value: origin.url, place: 'WARC-Target-URI' }] : []
