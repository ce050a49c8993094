import type { Extraction } from '../../../shared/model/source-text'
import type { Source } from '../../../shared/model/source'
import type { CaseDatabase } from '../case-database'
import { commit } from '../commit'
import type { OpenCase } from '../open-case'

/** A file that the airlock has read, ready to become a source. */
export interface ReadSource {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly extraction: Extraction
}

/**
 * Takes a file into the case: source, text and original arrive in one entry or not at all. Imports
 * of one case must follow one another, because each takes the next number.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function importSource(opened: OpenCase, read: ReadSource): Promise<Source> {
  const [record] = await opened.database.cases.toArray()
  const source: Source = {
    ...describe(read),
    id: crypto.randomUUID(),
    number: (lastNumber.get(opened) ?? (await highestNumber(opened.database))) + 1,
    acquired: { at: new Date().toISOString(), how: 'imported from a file', by: opened.analyst },
    marking: record?.marking ?? 'TLP:AMBER',
  }
  const text = { ...read.extraction.text, id: crypto.randomUUID(), sourceId: source.id }
  await commit(opened, {
    command: `Import source S${source.number}: ${source.title}`,
    changes: [
      { table: 'sources', id: source.id, after: source },
      { table: 'texts', id: text.id, after: text },
    ],
    originals: [{ sourceId: source.id, bytes: read.bytes }],
  })
  lastNumber.set(opened, source.number)
  return source
}

/** Kept so that a number is not given twice while the case is open, whatever was removed since. */
const lastNumber = new WeakMap<OpenCase, number>()

/** What the file itself says; everything an analyst judges is left open. */
const describe = ({ fileName, bytes, sha256, extraction }: ReadSource) => ({
  fileName,
  mediaType: extraction.mediaType,
  sha256,
  bytes: bytes.length,
  title: extraction.title.trim() || fileName,
  publisher: extraction.publisher,
  authors: extraction.authors,
  published: extraction.published,
  informationDate: null,
  language: extraction.language,
  url: extraction.url,
  ratings: [],
  descriptor: '',
  derivedFrom: null,
})

async function highestNumber(database: CaseDatabase): Promise<number> {
  let highest = 0
  await database.sources.each(({ number }) => {
    highest = Math.max(highest, number)
  })
  return highest
}
